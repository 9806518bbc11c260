package io.holter.schema.codec;

import io.holter.schema.vital.VitalBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@link VitalBatch} to bytes and back, without boxing a single sample.
 *
 * <p>Generated Avro classes hold arrays as lists of boxed numbers; on the per-sample path that alone would cost more
 * than detection. An instance reuses its decoder and encoder and so belongs to one thread.
 */
public final class VitalBatchCodec {
    /** The schema of the wire format, version 1. */
    public static final Schema SCHEMA = load();

    private static final byte[] HEADER = Wire.header(SCHEMA);
    private static final Map<Long, Schema> KNOWN = Map.of(Wire.fingerprint(SCHEMA), SCHEMA);

    private final BoundedDecoder decoder = new BoundedDecoder();
    private @Nullable BinaryEncoder encoder;

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
        return Wire.<VitalBatch>refuse(bytes, KNOWN, Wire.MAX_BYTES).orElseGet(() -> read(bytes));
    }

    private Decoded<VitalBatch> read(byte[] bytes) {
        try {
            VitalBatch batch = read(decoder.over(bytes, Wire.HEADER));
            return decoder.isEnd() ? new Decoded.Valid<>(batch) : Wire.tooLong();
        } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
            return Wire.damaged(e);
        }
    }

    private VitalBatch read(BoundedDecoder in) throws IOException {
        String patient = in.readString();
        String device = in.readString();
        String signal = in.readString();
        String unit = in.readString();
        long sequence = in.readLong();
        long base = in.readLong();
        int[] offsets = readOffsets(in);
        double[] values = readValues(in);
        byte[] flags = in.readBytes(null).array();
        return new VitalBatch(patient, device, signal, unit, sequence, base, offsets, values, flags);
    }

    /** Usually one block; its count was checked against the bytes that are left, so it may be reserved at once. */
    private static int[] readOffsets(BoundedDecoder in) throws IOException {
        int[] all = new int[0];
        int n = 0;
        for (int block = (int) in.readArrayStart(); block != 0; block = (int) in.arrayNext()) {
            all = n + block > all.length ? Arrays.copyOf(all, Math.max(n + block, 2 * n)) : all;
            for (int end = n + block; n < end; n++) {
                all[n] = in.readInt();
            }
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
    }

    private static double[] readValues(BoundedDecoder in) throws IOException {
        double[] all = new double[0];
        int n = 0;
        for (int block = (int) in.readArrayStart(); block != 0; block = (int) in.arrayNext()) {
            all = n + block > all.length ? Arrays.copyOf(all, Math.max(n + block, 2 * n)) : all;
            in.readDoubles(all, n, block);
            n += block;
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
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
