package io.holter.local.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A file to read.
 *
 * @param path where
 * @param options how
 */
record Recording(Path path, ReplayOptions options) {
    /** Recordings that know only durations begin here. */
    static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    /**
     * The content, unpacked if it is gzip, whatever the name says. Not buffered after unpacking: a buffer would lose
     * what came before a cut.
     */
    InputStream open() throws IOException {
        return RecordingFile.open(path);
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
