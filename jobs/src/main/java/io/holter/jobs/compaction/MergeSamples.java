package io.holter.jobs.compaction;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.row.SampleFile;
import io.holter.archive.row.WrittenFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gathers the chunks of one day and bucket, merges them with the file of the previous revision and writes the new file.
 * Keyed batch execution hands over one key after the other; the timer at the end of time closes each.
 */
final class MergeSamples extends KeyedProcessFunction<Long, SampleChunk, WrittenPart> {
    private static final long serialVersionUID = 1L;

    private final StoreSettings settings;
    private final DatasetPlan plan;
    private final Map<String, String> previous = new HashMap<>();
    private transient ObjectStore store;
    private transient ListState<SampleChunk> chunks;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    MergeSamples(StoreSettings settings, DatasetPlan plan) {
        this.settings = settings;
        this.plan = plan;
    }

    @Override
    public void open(OpenContext context) {
        store = ObjectStore.open(settings);
        chunks = getRuntimeContext().getListState(new ListStateDescriptor<>("chunks", SampleChunk.class));
        for (Manifest manifest : plan.previous(store)) {
            for (ArchiveFile file : manifest.files()) {
                previous.put(file.day() + "/" + file.bucket(), file.path());
            }
        }
    }

    @Override
    public void processElement(SampleChunk chunk, Context context, Collector<WrittenPart> out) throws Exception {
        chunks.add(chunk);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<WrittenPart> out) throws Exception {
        DaySamples samples = new DaySamples();
        long rowsIn = 0;
        long day = 0;
        int bucket = 0;
        for (SampleChunk chunk : chunks.get()) {
            samples.add(chunk);
            rowsIn += chunk.values().length;
            day = chunk.day();
            bucket = chunk.bucket();
        }
        chunks.clear();
        out.collect(write(samples, LocalDate.ofEpochDay(day), bucket, rowsIn));
    }

    private WrittenPart write(DaySamples samples, LocalDate day, int bucket, long rowsIn) {
        String before = previous.get(day + "/" + bucket);
        if (before != null) {
            SampleFile.read(store, before, samples::add);
        }
        try (SampleFile.Writer writer = SampleFile.writer(store, ArchiveLayout.vitals(day, bucket, plan.name()))) {
            samples.drain(writer::write);
            WrittenFile file = writer.finish();
            return new WrittenPart(
                    plan.dataset().ordinal(),
                    day.toEpochDay(),
                    bucket,
                    file.path(),
                    file.rows(),
                    file.bytes(),
                    file.sha256(),
                    rowsIn);
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
