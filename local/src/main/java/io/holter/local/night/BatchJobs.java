package io.holter.local.night;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Totals;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.aggregate.AggregateConfig;
import io.holter.jobs.aggregate.AggregateJob;
import io.holter.jobs.compaction.CompactionConfig;
import io.holter.jobs.compaction.CompactionJob;
import io.holter.jobs.feature.FeatureConfig;
import io.holter.jobs.feature.FeatureJob;
import io.holter.jobs.runtime.Settings;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.stream.RunningJob;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Flink's part of the night, on the embedded cluster. */
final class BatchJobs {
    private final EmbeddedFlink flink;
    private final StoreSettings store;
    private final int parallelism;

    BatchJobs(EmbeddedFlink flink, StoreSettings store, int parallelism) {
        this.flink = flink;
        this.store = store;
        this.parallelism = parallelism;
    }

    /** Brings what landed up to the end of a day into the archive; returns the books of every dataset. */
    Map<Dataset, Totals> compact(LocalDate date, LongConsumer progress) {
        CompactionConfig config = CompactionConfig.from(settings(date));
        StreamExecutionEnvironment env = environment();
        if (CompactionJob.define(env, config)) {
            run(env, "compaction", progress);
        }
        return CompactionJob.books(config);
    }

    /** Computes the feature table of a night. */
    FeatureManifest features(LocalDate date, LongConsumer progress) {
        FeatureConfig config = FeatureConfig.from(settings(date));
        StreamExecutionEnvironment env = environment();
        FeatureJob.define(env, config);
        run(env, "features", progress);
        return FeatureJob.result(config);
    }

    /** Writes the releases for insurers; returns the keys of all files of the quarter. */
    List<String> aggregate(LocalDate date, LongConsumer progress) {
        AggregateConfig config = AggregateConfig.from(settings(date));
        StreamExecutionEnvironment env = environment();
        AggregateJob.define(env, config);
        run(env, "aggregates", progress);
        return AggregateJob.result(config);
    }

    private void run(StreamExecutionEnvironment env, String name, LongConsumer progress) {
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName(name);
        RunningJob.submit(flink, graph).await(progress);
    }

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.getExecutionEnvironment(flink.config());
    }

    private Settings settings(LocalDate date) {
        Map<String, String> settings = new HashMap<>();
        settings.put("date", date.toString());
        settings.put("store.root", store.root().toString());
        Optional.ofNullable(store.endpoint()).map(URI::toString).ifPresent(at -> settings.put("store.endpoint", at));
        Optional.ofNullable(store.accessKey()).ifPresent(key -> settings.put("store.access-key", key));
        Optional.ofNullable(store.secretKey()).ifPresent(key -> settings.put("store.secret-key", key));
        settings.put("store.region", store.region());
        settings.put("store.path-style", Boolean.toString(store.pathStyle()));
        settings.put("job.parallelism", Integer.toString(parallelism));
        return Settings.of(settings);
    }
}
