package io.holter.schema.codec;

import io.holter.schema.dead.Reason;
import io.holter.schema.vital.VitalBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@link VitalBatch} to bytes and back, without boxing a single sample.
 *
 * <p>Generated Avro classes hold arrays as lists of boxed numbers; on the per-sample path that alone would cost more
 * than detection. An instance reuses its decoder and buffers and so belongs to one thread.
 */
public final class VitalBatchCodec {
    /** The schema of the wire format, version 1. */
    public static final Schema SCHEMA = load();

    private static final byte[] HEADER = Wire.header(SCHEMA);
    private static final Map<Long, Schema> KNOWN = Map.of(Wire.fingerprint(SCHEMA), SCHEMA);

    private @Nullable BinaryDecoder decoder;
    private @Nullable BinaryEncoder encoder;
    private int[] offsets = new int[64];
    private double[] values = new double[64];

    /** The batch as bytes in single-object encoding. */
    public byte[] encode(VitalBatch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 + 12 * batch.size());
        out.writeBytes(HEADER);
        encoder = EncoderFactory.get().directBinaryEncoder(out, encoder);
        try {
            write(batch, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The batch in these bytes, or why they hold none. */
    public Decoded<VitalBatch> decode(byte[] bytes) {
        return Wire.<VitalBatch>refuse(bytes, KNOWN).orElseGet(() -> read(bytes));
    }

    private Decoded<VitalBatch> read(byte[] bytes) {
        try {
            decoder = DecoderFactory.get().binaryDecoder(bytes, Wire.HEADER, bytes.length - Wire.HEADER, decoder);
            VitalBatch batch = read(decoder);
            return decoder.isEnd()
                    ? new Decoded.Valid<>(batch)
                    : malformed("bytes are left after the last field; was the record written with another schema?");
        } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
            return malformed(
                    "record ends early or is damaged (" + e.getClass().getSimpleName() + "); was it cut on its way?");
        }
    }

    private static Decoded<VitalBatch> malformed(String detail) {
        return new Decoded.Malformed<>(Reason.MALFORMED, detail);
    }

    private VitalBatch read(BinaryDecoder in) throws IOException {
        String patient = in.readString();
        String device = in.readString();
        String signal = in.readString();
        String unit = in.readString();
        long sequence = in.readLong();
        long base = in.readLong();
        int offsetCount = readOffsets(in);
        int valueCount = readValues(in);
        ByteBuffer flags = in.readBytes(null);
        byte[] flagBytes = new byte[flags.remaining()];
        flags.get(flagBytes);
        return new VitalBatch(
                patient,
                device,
                signal,
                unit,
                sequence,
                base,
                Arrays.copyOf(offsets, offsetCount),
                Arrays.copyOf(values, valueCount),
                flagBytes);
    }

    private int readOffsets(BinaryDecoder in) throws IOException {
        int n = 0;
        for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
            if (n + block > offsets.length) {
                offsets = Arrays.copyOf(offsets, grown(n, block));
            }
            for (long i = 0; i < block; i++) {
                offsets[n++] = in.readInt();
            }
        }
        return n;
    }

    private int readValues(BinaryDecoder in) throws IOException {
        int n = 0;
        for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
            if (n + block > values.length) {
                values = Arrays.copyOf(values, grown(n, block));
            }
            for (long i = 0; i < block; i++) {
                values[n++] = in.readDouble();
            }
        }
        return n;
    }

    /** A damaged count must not make us reserve memory: one sample takes at least one byte. */
    private static int grown(int n, long block) {
        long wanted = n + block;
        if (wanted > Wire.MAX_BYTES) {
            throw new IllegalArgumentException("array count out of range");
        }
        return (int) Math.max(wanted, Math.min(2L * n, Wire.MAX_BYTES));
    }

    private static void write(VitalBatch batch, BinaryEncoder out) throws IOException {
        out.writeString(batch.patient());
        out.writeString(batch.device());
        out.writeString(batch.signal());
        out.writeString(batch.unit());
        out.writeLong(batch.sequence());
        out.writeLong(batch.base());
        out.writeArrayStart();
        out.setItemCount(batch.size());
        for (int offset : batch.offsets()) {
            out.startItem();
            out.writeInt(offset);
        }
        out.writeArrayEnd();
        out.writeArrayStart();
        out.setItemCount(batch.size());
        for (double value : batch.values()) {
            out.startItem();
            out.writeDouble(value);
        }
        out.writeArrayEnd();
        out.writeBytes(batch.flags());
        out.flush();
    }

    private static Schema load() {
        try (InputStream in = VitalBatch.class.getResourceAsStream("VitalBatch.avsc")) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
