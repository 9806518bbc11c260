package io.holter.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.io.InputFile;

/** What {@link ObjectStore} needs of the thing that really keeps the objects. Thread-safe. */
interface Backend {
    /** Throws if the store cannot be reached or is not there. */
    void probe() throws IOException;

    List<StoredObject> list(String prefix) throws IOException;

    /** Throws {@link java.io.FileNotFoundException} or {@link java.nio.file.NoSuchFileException} if there is none. */
    InputStream read(String key) throws IOException;

    /** The object appears, replacing an earlier one, when the stream is closed. */
    OutputStream write(String key) throws IOException;

    boolean createOnce(String key, byte[] bytes) throws IOException;

    void delete(String key) throws IOException;

    InputFile inputFile(String key) throws IOException;

    void close() throws IOException;
}
