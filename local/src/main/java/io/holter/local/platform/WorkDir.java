package io.holter.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that the servers write to, held by one platform at a time. */
final class WorkDir implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private WorkDir(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the folder if it is missing and takes hold of it.
     *
     * @throws PlatformException if it cannot be written or another platform holds it
     */
    static WorkDir open(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new PlatformException(
                        "work folder " + root + " is in use by another platform",
                        "wait until it ends, or choose another folder with --keep DIR");
            }
            return new WorkDir(root, channel);
        } catch (IOException e) {
            throw new PlatformException(
                    "work folder " + root + " cannot be written ("
                            + e.getClass().getSimpleName() + ")",
                    "check its owner, its rights and the free space, or choose another folder with --keep DIR",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held within this JVM
        }
    }

    /** A folder below the root, created if missing. */
    Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PlatformException(
                    "folder " + folder + " cannot be created", "check rights and free space of the work folder", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PlatformException("work folder " + root + " cannot be released", "check the disk", e);
        }
    }
}
