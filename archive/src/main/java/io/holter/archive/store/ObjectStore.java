package io.holter.archive.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.InputFile;

/**
 * Objects by key. Keys are relative to the root and use {@code /}; an object is either there with its whole content or
 * not there. Thread-safe. Whoever opens a store closes it; stores with equal settings share one connection pool.
 *
 * <p>Every method throws {@link StoreException} when the store does not answer as it should.
 */
public final class ObjectStore implements AutoCloseable {
    private static final Map<StoreSettings, Shared> OPEN = new HashMap<>();

    private final StoreSettings settings;
    private final Backend backend;
    private boolean closed;

    private ObjectStore(StoreSettings settings, Backend backend) {
        this.settings = settings;
        this.backend = backend;
    }

    private static final class Shared {
        private final Backend backend;
        private int users;

        Shared(Backend backend) {
            this.backend = backend;
        }
    }

    /**
     * Opens a store and asks it once.
     *
     * @throws StoreException if it cannot be reached, the bucket is missing or the keys are wrong
     */
    public static ObjectStore open(StoreSettings settings) {
        synchronized (OPEN) {
            Shared shared = OPEN.get(settings);
            if (shared == null) {
                shared = new Shared(connect(settings));
                OPEN.put(settings, shared);
            }
            shared.users++;
            return new ObjectStore(settings, shared.backend);
        }
    }

    private static Backend connect(StoreSettings settings) {
        try {
            Backend backend =
                    settings.isS3() ? new S3aBackend(settings) : new DirectoryBackend(Path.of(settings.root()));
            backend.probe();
            return backend;
        } catch (IOException e) {
            throw StoreFailure.atOpen(settings, e);
        }
    }

    /** Objects whose key starts with {@code prefix}, by key. */
    public List<StoredObject> list(String prefix) {
        return attempt("list", prefix, () -> backend.list(prefix));
    }

    /** Content of an object that must be there. */
    public byte[] read(String key) {
        return attempt("read", key, () -> {
            try (InputStream in = backend.read(key)) {
                return in.readAllBytes();
            }
        });
    }

    /** Content of an object, or empty if there is none. */
    public Optional<byte[]> find(String key) {
        return attempt("read", key, () -> {
            try (InputStream in = backend.read(key)) {
                return Optional.of(in.readAllBytes());
            } catch (FileNotFoundException | NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    /** Writes an object, replacing an earlier one. */
    public void write(String key, byte[] bytes) {
        attempt("write", key, () -> {
            try (OutputStream out = backend.write(key)) {
                out.write(bytes);
            }
            return key;
        });
    }

    /** Writes an object only if there is none: of all who try at once, exactly one gets true. */
    public boolean createOnce(String key, byte[] bytes) {
        return attempt("create", key, () -> backend.createOnce(key, bytes));
    }

    /** Removes an object; nothing happens if there is none. */
    public void delete(String key) {
        attempt("delete", key, () -> {
            backend.delete(key);
            return key;
        });
    }

    /** A Parquet file to read. */
    public InputFile inputFile(String key) {
        return attempt("open", key, () -> backend.inputFile(key));
    }

    /** A Parquet file to write; it appears when its writer is closed, replacing an earlier one. */
    public MeasuredOutputFile outputFile(String key) {
        return new MeasuredOutputFile(backend, key);
    }

    /** Where this store is. */
    public StoreSettings settings() {
        return settings;
    }

    private <T> T attempt(String verb, String key, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw StoreFailure.atKey(settings, verb, key, e);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws IOException;
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            Shared shared = OPEN.get(settings);
            if (closed || shared == null) {
                return;
            }
            closed = true;
            if (--shared.users > 0) {
                return;
            }
            OPEN.remove(settings);
            attempt("close", "", () -> {
                shared.backend.close();
                return settings;
            });
        }
    }
}
