package io.holter.archive.row;

import static io.holter.archive.row.SampleSchema.PARQUET;

import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes sample rows field by field. */
final class SampleWriteSupport extends WriteSupport<SampleRow> {
    private final CachedText patient = new CachedText();
    private final CachedText signal = new CachedText();
    private final CachedText device = new CachedText();

    @SuppressWarnings("NullAway.Init") // Parquet calls prepareForWrite before the first row
    private RecordConsumer out;

    @Override
    public WriteContext init(Configuration conf) {
        return new WriteContext(PARQUET, SampleSchema.METADATA);
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
        return new WriteContext(PARQUET, SampleSchema.METADATA);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.out = consumer;
    }

    @Override
    public void write(SampleRow row) {
        out.startMessage();
        text(SampleSchema.PATIENT, patient.of(row.patient));
        text(SampleSchema.SIGNAL, signal.of(row.signal));
        number(SampleSchema.TIME, row.time);
        start(SampleSchema.VALUE);
        out.addDouble(row.value);
        end(SampleSchema.VALUE);
        start(SampleSchema.FLAGS);
        out.addInteger(row.flags);
        end(SampleSchema.FLAGS);
        text(SampleSchema.DEVICE, device.of(row.device));
        number(SampleSchema.ARRIVED, row.arrived);
        out.endMessage();
    }

    private void text(int field, Binary value) {
        start(field);
        out.addBinary(value);
        end(field);
    }

    private void number(int field, long value) {
        start(field);
        out.addLong(value);
        end(field);
    }

    private void start(int field) {
        out.startField(PARQUET.getFieldName(field), field);
    }

    private void end(int field) {
        out.endField(PARQUET.getFieldName(field), field);
    }

    /** The bytes of the last text; sorted rows repeat it thousands of times. */
    private static final class CachedText {
        private String last = "";
        private Binary bytes = Binary.EMPTY;

        Binary of(String text) {
            if (!text.equals(last)) {
                last = text;
                bytes = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes;
        }
    }
}
