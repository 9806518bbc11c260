package io.holter.training.fit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Smile this was built with; the build writes it down. */
final class LibraryVersion {
    static final String SMILE = "smile " + read("smile");

    private LibraryVersion() {}

    private static String read(String name) {
        Properties versions = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream("versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is missing from the training jar; build it again");
            }
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name, "unknown");
    }
}
