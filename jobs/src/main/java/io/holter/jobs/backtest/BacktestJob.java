package io.holter.jobs.backtest;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.row.RowFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.runtime.BatchEnvironment;
import io.holter.jobs.runtime.Settings;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.schema.alert.Alert;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.LoggerFactory;

/**
 * Main of the backtest job: {@code flink run -c io.holter.jobs.backtest.BacktestJob holter-jobs-cluster.jar --config FILE
 * --backtest.rules rules/ --backtest.from 2026-02-01 --date 2026-03-01}. Running it again gives the same alerts.
 */
public final class BacktestJob {
    static final String CANDIDATE = "candidate";
    static final String AGAINST = "against";
    /** How the name of the operator that reads begins. */
    public static final String READER = "read archive";

    private BacktestJob() {}

    /** Reads the settings, runs the job and logs the figures per rule. */
    public static void main(String[] args) throws Exception {
        BacktestConfig config = BacktestConfig.from(Settings.ofArguments(args));
        BacktestResult result = run(config, StreamExecutionEnvironment.getExecutionEnvironment());
        LoggerFactory.getLogger(BacktestJob.class).info("{}", result.toText());
    }

    /** Runs the job; results go into the store of the archive. */
    public static BacktestResult run(BacktestConfig config, StreamExecutionEnvironment env) throws Exception {
        StoreSettings results = config.batch().store();
        define(env, config, results);
        JobExecutionResult done = env.execute("holter-backtest");
        return result(config, results, done.getAllAccumulatorResults());
    }

    /**
     * Defines the job.
     *
     * @param results store that alerts are written to
     * @return what it will read
     * @throws StoreException if there is no archive yet
     */
    public static Work define(StreamExecutionEnvironment env, BacktestConfig config, StoreSettings results) {
        ArchivePlan plan = plan(config);
        BatchEnvironment.prepare(env, config.batch());
        // Not BATCH: it would sort all steps of a key anew, and those of one moment must stay in order.
        env.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        BacktestTopology.define(env, config, plan, results);
        return new Work(
                plan.samples(), plan.days(Math.max(1, env.getParallelism())).size());
    }

    /**
     * What a backtest reads.
     *
     * @param samples samples, those that arrived too late to count among them
     * @param parts pieces that {@value #READER} reads one after the other
     */
    public record Work(long samples, int parts) {}

    private static ArchivePlan plan(BacktestConfig config) {
        Map<Dataset, Manifest> manifests = new EnumMap<>(Dataset.class);
        try (ObjectStore store = ObjectStore.open(config.batch().store())) {
            Manifests all = new Manifests(store);
            for (Dataset dataset : List.of(Dataset.VITALS, Dataset.PROFILES, Dataset.CARE_EVENTS)) {
                all.newest(dataset).ifPresent(m -> manifests.put(dataset, m));
            }
        }
        if (!manifests.containsKey(Dataset.VITALS)) {
            throw new StoreException("there is no archive of vitals in "
                    + config.batch().store().root() + "; run the night first: nothing is archived before compaction");
        }
        return new ArchivePlan(manifests, config.firstRead(), config.batch().night());
    }

    /**
     * What came of the job.
     *
     * @param counts the job's accumulators
     */
    public static BacktestResult result(BacktestConfig config, StoreSettings results, Map<String, Object> counts) {
        return new BacktestResult(
                config.from(),
                config.batch().night(),
                config.warmUp(),
                count(counts, ReadArchive.SAMPLES),
                count(counts, ReadArchive.LATER),
                count(counts, ReadArchive.PATIENTS),
                count(counts, ReadArchive.PATIENT_DAYS),
                pack(config, config.candidate(), CANDIDATE, results, counts),
                pack(config, config.against(), AGAINST, results, counts));
    }

    private static BacktestResult.Pack pack(
            BacktestConfig config,
            Map<String, String> rules,
            String name,
            StoreSettings results,
            Map<String, Object> counts) {
        if (rules.isEmpty()) {
            return new BacktestResult.Pack(List.of(), List.of());
        }
        List<Alert> alerts = new ArrayList<>();
        try (ObjectStore store = ObjectStore.open(results)) {
            RowFile.readArchived(store, config.result() + name + ".parquet", Alert.class, r -> alerts.add(r.record()));
        }
        List<Episode> episodes = Episode.of(alerts, config.begin(), config.end());
        List<BacktestResult.RuleCount> all = new ArrayList<>();
        for (Rule rule : ((Loaded.Pack) RulePackLoader.load(rules)).pack().rules()) {
            long readings = count(counts, name + "/" + CountedSignals.READINGS + rule.id());
            long unknown = count(counts, name + "/" + CountedSignals.UNKNOWN + rule.id());
            all.add(new BacktestResult.RuleCount(rule, readings, unknown));
        }
        return new BacktestResult.Pack(all, episodes);
    }

    private static long count(Map<String, Object> counts, String name) {
        return counts.get(name) instanceof Long n ? n : 0;
    }
}
