package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a command works in.
 *
 * <p>A folder given by the user is kept whole and never emptied. Otherwise it is {@code holter-data/NAME} in the current
 * folder: emptied at the start, and at the end only results and log stay.
 *
 * @param path the folder
 * @param kept whether the user asked to keep everything
 */
record WorkFolder(Path path, boolean kept) {
    private static final String LOCK = "platform.lock";

    /** The folder to use; it exists and is empty afterwards, and the log goes there. */
    static WorkFolder prepare(@Nullable Path wanted, String name) {
        WorkFolder folder = wanted == null
                ? new WorkFolder(Path.of("holter-data", name).toAbsolutePath(), false)
                : new WorkFolder(wanted.toAbsolutePath().normalize(), true);
        folder.makeEmpty();
        LogFile.in(folder.path);
        return folder;
    }

    /** A folder of the user's choice, with whatever it holds from the last time. */
    static WorkFolder again(Path wanted) {
        WorkFolder folder = new WorkFolder(wanted.toAbsolutePath().normalize(), true);
        LogFile.in(folder.path);
        return folder;
    }

    /** Makes the folder if it is missing; empties it if it is ours. */
    void makeEmpty() {
        try {
            if (!kept && isOurs()) {
                refuseIfInUse();
                delete(path);
            }
            Files.createDirectories(path);
            try (Stream<Path> content = Files.list(path)) {
                if (content.findAny().isPresent()) {
                    throw new PlatformException(
                            "folder " + path + " is not empty",
                            "choose a new folder, or delete this one; what it holds would mix with the new run");
                }
            }
        } catch (IOException e) {
            throw new PlatformException(
                    "work folder " + path + " cannot be written ("
                            + e.getClass().getSimpleName() + ")",
                    "check its owner, its rights and the free space, or choose another folder with --keep DIR",
                    e);
        }
    }

    /** A run that was killed, or failed before its servers started, left at least a lock or a log. */
    private boolean isOurs() {
        return Files.exists(path.resolve(LOCK)) || Files.exists(path.resolve(LogFile.NAME));
    }

    private void refuseIfInUse() throws IOException {
        if (!Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(); // held within this JVM
        }
    }

    private PlatformException inUse() {
        return new PlatformException(
                "work folder " + path + " is in use by another run",
                "wait until it ends, or choose another folder with --keep DIR");
    }

    /** Objects in the store are plain files; this is the folder of one. */
    Path object(String key) {
        return path.resolve("store").resolve("holter").resolve(key);
    }

    /** Deletes what only the servers needed, unless everything is to be kept. */
    void tidy() {
        if (kept) {
            return;
        }
        try {
            delete(path.resolve("kafka"));
            delete(path.resolve("flink"));
        } catch (IOException e) {
            throw new PlatformException("work folder " + path + " cannot be tidied", "check its rights", e);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
