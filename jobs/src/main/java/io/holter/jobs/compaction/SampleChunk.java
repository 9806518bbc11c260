package io.holter.jobs.compaction;

import io.holter.schema.vital.VitalBatch;
import java.util.Arrays;

/**
 * The samples of one landed batch that belong into one archive file. Crosses the network: primitive arrays, no Kryo.
 *
 * @param day measurement day, days since 1970 UTC
 * @param bucket patient bucket
 * @param patient pseudonym
 * @param device pseudonym of the device
 * @param signal signal code
 * @param arrived arrival time, ms since 1970 UTC
 * @param base reference time of the offsets, ms since 1970 UTC
 * @param offsets per sample: measurement time minus base, ms
 * @param values per sample: value in the standard unit
 * @param flags per sample one byte, or empty
 */
public record SampleChunk(
        long day,
        int bucket,
        String patient,
        String device,
        String signal,
        long arrived,
        long base,
        int[] offsets,
        double[] values,
        byte[] flags) {

    /** Samples {@code from} (included) to {@code to} (excluded) of a batch. */
    static SampleChunk of(VitalBatch batch, long arrived, int bucket, long day, int from, int to) {
        boolean whole = from == 0 && to == batch.size();
        return new SampleChunk(
                day,
                bucket,
                batch.patient(),
                batch.device(),
                batch.signal(),
                arrived,
                batch.base(),
                whole ? batch.offsets() : Arrays.copyOfRange(batch.offsets(), from, to),
                whole ? batch.values() : Arrays.copyOfRange(batch.values(), from, to),
                whole || batch.flags().length == 0 ? batch.flags() : Arrays.copyOfRange(batch.flags(), from, to));
    }

    @Override
    public String toString() {
        return "SampleChunk[day " + day + ", bucket " + bucket + ", " + values.length + " samples]";
    }
}
