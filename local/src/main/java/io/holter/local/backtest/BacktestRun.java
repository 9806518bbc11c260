package io.holter.local.backtest;

import io.holter.archive.store.StoreSettings;
import io.holter.jobs.backtest.BacktestConfig;
import io.holter.jobs.backtest.BacktestJob;
import io.holter.jobs.backtest.BacktestResult;
import io.holter.jobs.runtime.BatchConfig;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.local.stream.RunningJob;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Runs a backtest on the embedded cluster. */
public final class BacktestRun {
    private final Screen screen;
    private final EmbeddedFlink flink;
    private final Path work;

    /** @param work folder for the alerts of the packs; the archive's store is only read */
    public BacktestRun(Screen screen, EmbeddedFlink flink, Path work) {
        this.screen = screen;
        this.flink = flink;
        this.work = work;
    }

    /**
     * What is to be run.
     *
     * @param store the archive's store
     * @param from first day, UTC
     * @param to last day, UTC
     * @param warmUp days read before the first
     * @param candidate rule files, name to text
     * @param against rule files of the other pack; empty for none
     * @param parallelism of the job
     */
    public record Plan(
            StoreSettings store,
            LocalDate from,
            LocalDate to,
            int warmUp,
            Map<String, String> candidate,
            Map<String, String> against,
            int parallelism) {}

    /** Runs it to its end. */
    public BacktestResult run(Plan plan) {
        BatchConfig batch = new BatchConfig(plan.store(), plan.to(), plan.parallelism(), Map.of());
        BacktestConfig config = new BacktestConfig(
                batch,
                plan.from(),
                plan.warmUp(),
                new TreeMap<>(plan.candidate()),
                new TreeMap<>(plan.against()),
                "backtest/");
        StoreSettings results = StoreSettings.directory(work);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink.config());
        BacktestJob.Work total = BacktestJob.define(env, config, results);
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName("backtest");
        try (Stage stage = screen.begin("backtest", total.samples(), "samples")) {
            RunningJob job = RunningJob.submit(flink, graph);
            job.await(parts -> stage.at(total.samples() * parts / Math.max(1, total.parts())), BacktestJob.READER);
            BacktestResult result = BacktestJob.result(config, results, job.counts());
            stage.result(String.format(
                    "%,d samples, %d alerts",
                    result.samples(), result.candidate().episodes().size()));
            return result;
        }
    }
}
