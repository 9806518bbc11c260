package io.holter.jobs.archiving;

import io.holter.jobs.runtime.Arrived;
import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.vital.VitalBatch;

/**
 * The usable samples of one Kafka record, as they land. Flat, with primitive arrays, so that neither Flink nor Parquet
 * boxes a sample; fields as in {@code LandedBatch.avsc}.
 */
public record LandedBatch(
        String patient,
        long arrived,
        int partition,
        long offset,
        String device,
        String signal,
        String unit,
        long sequence,
        long base,
        int[] offsets,
        double[] values,
        byte[] flags)
        implements Arrived {

    static LandedBatch of(RawRecord from, VitalBatch batch) {
        return new LandedBatch(
                batch.patient(),
                from.arrived(),
                from.partition(),
                from.offset(),
                batch.device(),
                batch.signal(),
                batch.unit(),
                batch.sequence(),
                batch.base(),
                batch.offsets(),
                batch.values(),
                batch.flags());
    }

    @Override
    public String toString() {
        return "LandedBatch[" + signal + ", " + values.length + " samples]";
    }
}
