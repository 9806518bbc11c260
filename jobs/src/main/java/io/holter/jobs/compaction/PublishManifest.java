package io.holter.jobs.compaction;

import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Waits for all files of a dataset, then publishes its manifest: the moment at which the run counts. A run that is killed
 * before leaves files behind that nobody reads; the next run writes them again.
 */
final class PublishManifest extends KeyedProcessFunction<Integer, WrittenPart, Long> {
    private static final long serialVersionUID = 1L;

    private final StoreSettings settings;
    private final Map<Integer, DatasetPlan> plans;
    private transient ListState<WrittenPart> parts;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    PublishManifest(StoreSettings settings, Map<Integer, DatasetPlan> plans) {
        this.settings = settings;
        this.plans = plans;
    }

    @Override
    public void open(OpenContext context) {
        parts = getRuntimeContext().getListState(new ListStateDescriptor<>("parts", WrittenPart.class));
    }

    @Override
    public void processElement(WrittenPart part, Context context, Collector<Long> out) throws Exception {
        parts.add(part);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Long> out) throws Exception {
        List<WrittenPart> written = new ArrayList<>();
        parts.get().forEach(written::add);
        parts.clear();
        DatasetPlan plan = plans.get(context.getCurrentKey());
        if (plan == null) {
            throw new IllegalStateException("files of a dataset without a plan");
        }
        try (ObjectStore store = ObjectStore.open(settings)) {
            Manifest manifest = manifest(plan, plan.previous(store), written);
            new Manifests(store).publish(plan.dataset(), manifest);
            out.collect(manifest.revision());
        }
    }

    static Manifest manifest(DatasetPlan plan, List<Manifest> previous, List<WrittenPart> written) {
        Map<String, ArchiveFile> files = new TreeMap<>();
        TreeSet<String> consumed = new TreeSet<>(plan.landing());
        long rowsIn = written.stream().mapToLong(WrittenPart::rowsIn).sum();
        for (Manifest before : previous) {
            before.files().forEach(f -> files.put(place(f.day(), f.bucket()), f));
            consumed.addAll(before.consumed());
            rowsIn += before.totals().rowsIn();
        }
        written.stream()
                .filter(p -> !p.path().isEmpty())
                .map(PublishManifest::file)
                .forEach(f -> files.put(place(f.day(), f.bucket()), f));
        long rows = files.values().stream().mapToLong(ArchiveFile::rows).sum();
        return new Manifest(
                Manifest.FORMAT,
                plan.dataset().folder(),
                plan.revision(),
                plan.night(),
                plan.buckets(),
                new Totals(rowsIn, rowsIn - rows, rows),
                List.copyOf(files.values()),
                List.copyOf(consumed));
    }

    private static String place(LocalDate day, int bucket) {
        return String.format("%s/%05d", day, bucket);
    }

    private static ArchiveFile file(WrittenPart part) {
        return new ArchiveFile(
                part.path(), LocalDate.ofEpochDay(part.day()), part.bucket(), part.rows(), part.bytes(), part.sha256());
    }
}
