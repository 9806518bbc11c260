package io.holter.jobs.compaction;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.store.ObjectStore;
import io.holter.jobs.runtime.BatchEnvironment;
import io.holter.jobs.runtime.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Main of the nightly compaction: {@code flink run -c io.holter.jobs.compaction.CompactionJob holter-jobs-cluster.jar
 * --config FILE --date 2026-03-01}. Running it again without new landing files does nothing.
 */
public final class CompactionJob {
    private CompactionJob() {}

    /** Reads the settings and runs the job. */
    public static void main(String[] args) throws Exception {
        run(CompactionConfig.from(Settings.ofArguments(args)), StreamExecutionEnvironment.getExecutionEnvironment());
    }

    /** Runs the job, if there is anything to do, and returns the books of every dataset afterwards. */
    public static Map<Dataset, Totals> run(CompactionConfig config, StreamExecutionEnvironment env) throws Exception {
        if (define(env, config)) {
            env.execute("holter-compaction");
        }
        return books(config);
    }

    /** Defines the job; false if nothing has landed that the archive does not have, and so there is no job. */
    public static boolean define(StreamExecutionEnvironment env, CompactionConfig config) {
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            List<DatasetPlan> plans = Stream.of(Dataset.values())
                    .map(d -> DatasetPlan.of(store, d, config.batch().night(), config.buckets()))
                    .toList();
            BatchEnvironment.prepare(env, config.batch());
            CompactionTopology.define(env, config.batch().store(), plans);
            return plans.stream().anyMatch(DatasetPlan::hasWork);
        }
    }

    /** Rows in, duplicates and rows of every dataset, as the newest manifests say. */
    public static Map<Dataset, Totals> books(CompactionConfig config) {
        Map<Dataset, Totals> books = new EnumMap<>(Dataset.class);
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            Manifests manifests = new Manifests(store);
            for (Dataset dataset : Dataset.values()) {
                books.put(
                        dataset, manifests.newest(dataset).map(Manifest::totals).orElse(Totals.NONE));
            }
        }
        return books;
    }
}
