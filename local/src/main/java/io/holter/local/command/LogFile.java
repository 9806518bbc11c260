package io.holter.local.command;

import java.nio.file.Path;
import java.util.Optional;

/** Where this run logs. Must be set before the first logger is made; Flink's Web UI shows the same file. */
final class LogFile {
    /** Name of the log in the folder of a run. */
    static final String NAME = "holter.log";

    private static final String PROPERTY = "log.file";

    private LogFile() {}

    /** Logs to {@link #NAME} in a folder. */
    static Path in(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(NAME);
        System.setProperty(PROPERTY, file.toString());
        return file;
    }

    /** The file in use, if any. */
    static Optional<Path> current() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }
}
