package io.holter.jobs.compaction;

import io.holter.archive.PatientBucket;
import io.holter.archive.row.LandedBatchFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.schema.vital.VitalBatch;
import java.time.Duration;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Key of a vitals landing file in, its samples by day and bucket out. */
final class ReadBatches implements FlatMapFunction<String, SampleChunk> {
    private static final long serialVersionUID = 1L;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final StoreSettings settings;
    private final int buckets;

    ReadBatches(StoreSettings settings, int buckets) {
        this.settings = settings;
        this.buckets = buckets;
    }

    @Override
    public void flatMap(String key, Collector<SampleChunk> out) {
        try (ObjectStore store = ObjectStore.open(settings)) {
            LandedBatchFile.read(store, key, row -> split(row.record(), row.arrived(), out));
        }
    }

    /** Samples of a landed batch are in order of time, so the days in it follow each other. */
    private void split(VitalBatch batch, long arrived, Collector<SampleChunk> out) {
        int bucket = PatientBucket.of(batch.patient(), buckets);
        int from = 0;
        while (from < batch.size()) {
            long day = Math.floorDiv(batch.time(from), DAY);
            int to = from + 1;
            while (to < batch.size() && Math.floorDiv(batch.time(to), DAY) == day) {
                to++;
            }
            out.collect(SampleChunk.of(batch, arrived, bucket, day, from, to));
            from = to;
        }
    }
}
