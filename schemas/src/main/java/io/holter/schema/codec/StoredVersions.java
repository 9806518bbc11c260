package io.holter.schema.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every contract that was ever published, kept as {@code versions/<Name>/v<N>.avsc}: what lets a reader
 * of today read a record of last year. A file here is never edited.
 */
public final class StoredVersions {
    private StoredVersions() {}

    /** The published versions of the schema with this simple name, oldest first; none if it was never published. */
    public static List<Schema> of(String name) {
        List<Schema> versions = new ArrayList<>();
        for (Schema next = read(name, 1); next != null; next = read(name, versions.size() + 1)) {
            versions.add(next);
        }
        return List.copyOf(versions);
    }

    private static @Nullable Schema read(String name, int version) {
        String file = "/io/holter/schema/versions/" + name + "/v" + version + ".avsc";
        try (InputStream in = StoredVersions.class.getResourceAsStream(file)) {
            return in == null ? null : new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
