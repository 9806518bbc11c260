package io.holter.archive.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * Objects as files below a directory. Without Hadoop, because its local file system writes checksum files, forks
 * {@code chmod} and has no atomic create.
 */
final class DirectoryBackend implements Backend {
    private static final String UNFINISHED = ".unfinished-";

    private final Path root;

    DirectoryBackend(Path root) {
        this.root = root;
    }

    @Override
    public void probe() throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        Files.createDirectories(root);
    }

    @Override
    public List<StoredObject> list(String prefix) throws IOException {
        int cut = prefix.lastIndexOf('/');
        Path start = root.resolve(cut < 0 ? "" : prefix.substring(0, cut));
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> new StoredObject(key(f), f.toFile().length()))
                    .filter(o -> o.key().startsWith(prefix) && !o.key().contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private String key(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public InputStream read(String key) throws IOException {
        return Files.newInputStream(root.resolve(key));
    }

    @Override
    public OutputStream write(String key) throws IOException {
        Path target = root.resolve(key);
        Path unfinished = unfinished(target);
        return new FilterOutputStream(Files.newOutputStream(unfinished)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                if (Files.exists(unfinished)) {
                    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        };
    }

    private static Path unfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("key names the root of the store");
        }
        Files.createDirectories(folder);
        return Files.createTempFile(folder, UNFINISHED, "");
    }

    /** A hard link either appears with the whole content or fails because the name is taken: atomic on POSIX. */
    @Override
    public boolean createOnce(String key, byte[] bytes) throws IOException {
        Path target = root.resolve(key);
        Path unfinished = unfinished(target);
        try {
            Files.write(unfinished, bytes);
            Files.createLink(target, unfinished);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(unfinished);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(root.resolve(key));
    }

    @Override
    public InputFile inputFile(String key) {
        return new LocalInputFile(root.resolve(key));
    }

    @Override
    public void close() {
        // A directory holds nothing open.
    }
}
