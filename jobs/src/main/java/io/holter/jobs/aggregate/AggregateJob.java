package io.holter.jobs.aggregate;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.archive.store.StoredObject;
import io.holter.jobs.runtime.BatchEnvironment;
import io.holter.jobs.runtime.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Main of the releases for insurers: {@code flink run -c io.holter.jobs.aggregate.AggregateJob holter-jobs-cluster.jar
 * --config FILE --date 2026-04-10 --aggregate.quarter 2026Q1}. While the quarter runs, releases are provisional and
 * replaced each night; the first run after its end freezes them.
 */
public final class AggregateJob {
    private AggregateJob() {}

    /** Reads the settings and runs the job. */
    public static void main(String[] args) throws Exception {
        run(AggregateConfig.from(Settings.ofArguments(args)), StreamExecutionEnvironment.getExecutionEnvironment());
    }

    /** Runs the job and returns the keys of all files of the quarter. */
    public static List<String> run(AggregateConfig config, StreamExecutionEnvironment env) throws Exception {
        define(env, config);
        env.execute("holter-aggregates");
        return result(config);
    }

    /**
     * Defines the job.
     *
     * @throws StoreException if there is no archive yet
     */
    public static void define(StreamExecutionEnvironment env, AggregateConfig config) {
        Map<Dataset, Manifest> found = new EnumMap<>(Dataset.class);
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            Manifests all = new Manifests(store);
            for (Dataset dataset : List.of(Dataset.VITALS, Dataset.PROFILES, Dataset.ALERTS, Dataset.OUTCOMES)) {
                all.newest(dataset).ifPresent(m -> found.put(dataset, m));
            }
        }
        if (!found.containsKey(Dataset.PROFILES)) {
            throw new StoreException("there is no archive of profiles in "
                    + config.batch().store().root() + "; run compaction for night "
                    + config.batch().night()
                    + " first");
        }
        BatchEnvironment.prepare(env, config.batch());
        AggregateTopology.define(env, config, found);
    }

    /** Keys of all files of the quarter's releases. */
    public static List<String> result(AggregateConfig config) {
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            return store.list("releases/quarter=" + config.quarter() + "/").stream()
                    .map(StoredObject::key)
                    .toList();
        }
    }
}
