package io.holter.jobs.feature;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.jobs.runtime.BatchEnvironment;
import io.holter.jobs.runtime.Settings;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Main of the feature job: {@code flink run -c io.holter.jobs.feature.FeatureJob holter-jobs-cluster.jar --config FILE
 * --date 2026-03-01}. Running it again gives the same bytes.
 */
public final class FeatureJob {
    private FeatureJob() {}

    /** Reads the settings and runs the job. */
    public static void main(String[] args) throws Exception {
        run(FeatureConfig.from(Settings.ofArguments(args)), StreamExecutionEnvironment.getExecutionEnvironment());
    }

    /** Runs the job and returns the manifest of the table that it wrote. */
    public static FeatureManifest run(FeatureConfig config, StreamExecutionEnvironment env) throws Exception {
        define(env, config);
        env.execute("holter-features");
        return result(config);
    }

    /**
     * Defines the job.
     *
     * @throws StoreException if there is no archive yet
     */
    public static void define(StreamExecutionEnvironment env, FeatureConfig config) {
        Map<Dataset, Manifest> manifests = new EnumMap<>(Dataset.class);
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            Manifests all = new Manifests(store);
            for (Dataset dataset : Dataset.values()) {
                all.newest(dataset).ifPresent(m -> manifests.put(dataset, m));
            }
        }
        if (!manifests.containsKey(Dataset.PROFILES)) {
            throw new StoreException("there is no archive of profiles in "
                    + config.batch().store().root() + "; run compaction for night "
                    + config.batch().night()
                    + " first");
        }
        BatchEnvironment.prepare(env, config.batch());
        FeatureTopology.define(env, config, manifests);
    }

    /** The manifest that the job wrote. */
    public static FeatureManifest result(FeatureConfig config) {
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            return new Manifests(store)
                    .features(config.batch().night())
                    .orElseThrow(() -> new StoreException(
                            "the feature job of night " + config.batch().night() + " left no table; did it fail?"));
        }
    }
}
