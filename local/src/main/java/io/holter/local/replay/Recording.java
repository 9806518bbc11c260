package io.holter.local.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.zip.GZIPInputStream;

/**
 * A file to read.
 *
 * @param path where
 * @param options how
 */
record Recording(Path path, ReplayOptions options) {
    /** Recordings that know only durations begin here. */
    static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private static final int GZIP_0 = 0x1f;
    private static final int GZIP_1 = 0x8b;

    /**
     * The content, unpacked if it is gzip, whatever the name says. Not buffered after unpacking: a buffer would lose
     * what came before a cut.
     */
    InputStream open() throws IOException {
        return open(path);
    }

    static InputStream open(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            raw.mark(2);
            boolean packed = raw.read() == GZIP_0 && raw.read() == GZIP_1;
            raw.reset();
            return packed ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    ZoneId zone() {
        return options.zone();
    }

    String fileName() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** File name without packing and type, such as 00 for 00.atr.gz. */
    String stem() {
        String name = fileName().replaceFirst("\\.gz$", "");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Who the recording is of, if it does not say: the folder and the name of the file. */
    String defaultPatient() {
        if (options.patient() != null) {
            return options.patient();
        }
        Path folder = path.toAbsolutePath().getParent();
        Path folderName = folder == null ? null : folder.getFileName();
        return "file/" + (folderName == null ? "" : folderName) + "/" + stem();
    }
}
