package io.holter.schema.codec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Avro's binary encoding over an array, never beyond its end.
 *
 * <p>Avro's own decoder believes every length that it reads and reserves that much before it looks for the bytes: a
 * single flipped bit may ask for 2 GB. Here a length is checked against what is left, so damaged bytes cost nothing.
 * Counts of arrays and maps are checked the same way, which is right because no schema of ours has items of no bytes.
 */
final class BoundedDecoder extends Decoder {
    private ByteBuffer in = ByteBuffer.allocate(0);

    /** Starts at {@code offset} of {@code bytes}. */
    BoundedDecoder over(byte[] bytes, int offset) {
        in = ByteBuffer.wrap(bytes, offset, bytes.length - offset).order(ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** True if every byte was read. */
    boolean isEnd() {
        return !in.hasRemaining();
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        need(1);
        byte value = in.get();
        if (value != 0 && value != 1) {
            throw new AvroRuntimeException("not a boolean");
        }
        return value == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new AvroRuntimeException("int out of range");
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            need(1);
            byte next = in.get();
            zigzag |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new AvroRuntimeException("number has too many bytes");
    }

    @Override
    public float readFloat() throws IOException {
        need(Float.BYTES);
        return in.getFloat();
    }

    @Override
    public double readDouble() throws IOException {
        need(Double.BYTES);
        return in.getDouble();
    }

    /** Reads {@code count} doubles that lie one behind the other. */
    void readDoubles(double[] target, int start, int count) throws IOException {
        need((long) count * Double.BYTES);
        in.asDoubleBuffer().get(target, start, count);
        in.position(in.position() + count * Double.BYTES);
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public String readString() throws IOException {
        int length = readLength();
        String value = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return value;
    }

    @Override
    public void skipString() throws IOException {
        skipBytes();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        byte[] value = new byte[readLength()];
        in.get(value);
        return ByteBuffer.wrap(value);
    }

    @Override
    public void skipBytes() throws IOException {
        skipFixed(readLength());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        need(length);
        in.get(target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        need(length);
        in.position(in.position() + length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return readCount();
    }

    @Override
    public long arrayNext() throws IOException {
        return readCount();
    }

    @Override
    public long skipArray() throws IOException {
        return skipBlocks();
    }

    @Override
    public long readMapStart() throws IOException {
        return readCount();
    }

    @Override
    public long mapNext() throws IOException {
        return readCount();
    }

    @Override
    public long skipMap() throws IOException {
        return skipBlocks();
    }

    private int readLength() throws IOException {
        long length = readLong();
        if (length < 0) {
            throw new AvroRuntimeException("length is negative");
        }
        need(length);
        return (int) length;
    }

    /** Items in the next block; a negative count is followed by the size of the block in bytes. */
    private long readCount() throws IOException {
        long count = readLong();
        if (count == Long.MIN_VALUE) {
            throw new AvroRuntimeException("count out of range");
        }
        if (count < 0) {
            readLength();
            count = -count;
        }
        need(count);
        return count;
    }

    /** Skips blocks whose size in bytes is known and returns the count of the first that must be read item by item. */
    private long skipBlocks() throws IOException {
        long count = readLong();
        while (count < 0) {
            skipBytes();
            count = readLong();
        }
        need(count);
        return count;
    }

    private void need(long bytes) throws EOFException {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new EOFException("record ends early");
        }
    }
}
