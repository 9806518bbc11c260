package io.holter.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.dead.DeadLetter;
import io.holter.schema.vital.VitalBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class VitalBatchCodecTest {
    private final VitalBatchCodec codec = new VitalBatchCodec();

    @Test
    void whatIsWrittenIsRead() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            VitalBatch batch = batch(random);
            assertThat(codec.decode(codec.encode(batch))).isEqualTo(new Decoded.Valid<>(batch));
        }
    }

    /** Other writers, Python's for one, cut arrays into blocks and announce their size in bytes. */
    @Test
    void readsArraysInSizedBlocks() throws IOException {
        VitalBatch batch = batch(new Random(5));
        GenericRecord record = generic(batch);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Wire.header(VitalBatchCodec.SCHEMA));
        BinaryEncoder encoder = new EncoderFactory().configureBlockSize(64).blockingBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(VitalBatchCodec.SCHEMA).write(record, encoder);
        encoder.flush();

        assertThat(codec.decode(out.toByteArray())).isEqualTo(new Decoded.Valid<>(batch));
    }

    @Test
    void aBatchWithoutSamplesIsRead() {
        VitalBatch empty = new VitalBatch("p", "d", "weight", "kg", 0, 0, new int[0], new double[0], new byte[0]);

        assertThat(codec.decode(codec.encode(empty))).isEqualTo(new Decoded.Valid<>(empty));
    }

    @Test
    void aDeadLetterHoldsARecordOfTheGreatestLength() {
        RecordCodec<DeadLetter> letters = RecordCodec.deadLetters();
        DeadLetter letter = DeadLetter.newBuilder(Examples.deadLetter())
                .setOriginal(ByteBuffer.allocate(RecordCodec.MAX_BYTES))
                .build();

        assertThat(letters.decode(letters.encode(letter))).isEqualTo(new Decoded.Valid<>(letter));
    }

    private static VitalBatch batch(Random random) {
        int n = random.nextInt(200);
        double[] values = random.doubles(n, -1e300, 1e300).toArray();
        if (n > 3) {
            values[0] = Double.NaN;
            values[1] = Double.NEGATIVE_INFINITY;
            values[2] = -0.0;
        }
        byte[] flags = new byte[random.nextBoolean() ? n : 0];
        random.nextBytes(flags);
        String patient = "p\u00e4tient " + random.nextLong();
        return new VitalBatch(
                patient,
                "\ud83d\udc9a",
                "spo2",
                "%",
                random.nextLong(),
                random.nextLong(),
                random.ints(n).toArray(),
                values,
                flags);
    }

    private static GenericRecord generic(VitalBatch batch) {
        GenericRecord record = new GenericData.Record(VitalBatchCodec.SCHEMA);
        record.put("patient", batch.patient());
        record.put("device", batch.device());
        record.put("signal", batch.signal());
        record.put("unit", batch.unit());
        record.put("sequence", batch.sequence());
        record.put("base", batch.base());
        record.put("offsets", java.util.Arrays.stream(batch.offsets()).boxed().toList());
        List<Double> values = java.util.Arrays.stream(batch.values()).boxed().toList();
        record.put("values", values);
        record.put("flags", ByteBuffer.wrap(batch.flags()));
        return record;
    }
}
