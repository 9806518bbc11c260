package io.holter.archive.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A Parquet file in the making that knows its length and checksum once it is closed. One writer, one thread.
 */
public final class MeasuredOutputFile implements OutputFile {
    private final Backend backend;
    private final String key;
    private final MessageDigest digest = Digests.sha256();
    private long bytes;

    MeasuredOutputFile(Backend backend, String key) {
        this.backend = backend;
        this.key = key;
    }

    /** Length so far. */
    public long bytes() {
        return bytes;
    }

    /** SHA-256 in hex; call once, after the writer was closed. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        return createOrOverwrite(blockSizeHint);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
        return new MeasuringStream(backend.write(key));
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public String getPath() {
        return key;
    }

    private final class MeasuringStream extends PositionOutputStream {
        private final OutputStream out;

        MeasuringStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return bytes;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            digest.update(some, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
