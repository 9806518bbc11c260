package io.holter.jobs.archiving;

import io.holter.schema.landing.LandingSchema;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * A {@link LandedBatch} as Avro sees it, by position in {@link LandingSchema#BATCH}. parquet-avro takes primitive Java
 * arrays as they are.
 */
final class BatchRow implements IndexedRecord {
    private final LandedBatch batch;

    BatchRow(LandedBatch batch) {
        this.batch = batch;
    }

    @Override
    public Object get(int position) {
        return switch (position) {
            case 0 -> batch.patient();
            case 1 -> batch.arrived();
            case 2 -> batch.partition();
            case 3 -> batch.offset();
            case 4 -> batch.device();
            case 5 -> batch.signal();
            case 6 -> batch.unit();
            case 7 -> batch.sequence();
            case 8 -> batch.base();
            case 9 -> batch.offsets();
            case 10 -> batch.values();
            case 11 -> ByteBuffer.wrap(batch.flags());
            default -> throw new IndexOutOfBoundsException(position);
        };
    }

    @Override
    public void put(int position, Object value) {
        throw new UnsupportedOperationException("a landed row is only read");
    }

    @Override
    public Schema getSchema() {
        return LandingSchema.BATCH;
    }
}
