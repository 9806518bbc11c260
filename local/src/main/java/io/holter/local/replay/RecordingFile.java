package io.holter.local.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files of recordings. */
public final class RecordingFile {
    private static final int GZIP_0 = 0x1f;
    private static final int GZIP_1 = 0x8b;

    private RecordingFile() {}

    /** The content of a file, unpacked if it is gzip, whatever the name says. */
    public static InputStream open(Path path) throws IOException {
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
}
