package io.holter.jobs.detection;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.jobs.runtime.TestingSink;
import io.holter.jobs.runtime.TestingSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * Makes the golden savepoint of a release: run {@link #main} once per release, with the folder
 * {@code src/test/resources/savepoints/<release>} as its argument, and never again.
 */
final class GoldenSavepoint {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private GoldenSavepoint() {}

    /** Runs the first part of the story, saves it, stops. Prints the alerts that were raised. */
    public static void main(String[] args) throws Exception {
        MiniClusterConfiguration one = new MiniClusterConfiguration.Builder()
                .setConfiguration(new Configuration())
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .build();
        try (MiniCluster cluster = new MiniCluster(one)) {
            cluster.start();
            TestingSink alerts = new TestingSink();
            StreamGraph graph = firstPart(alerts);
            JobID job = cluster.submitJob(graph.getJobGraph()).get().getJobID();
            awaitQuiet(alerts);
            String made = cluster.triggerSavepoint(
                            job, Path.of(args[0]).toUri().toString(), true, SavepointFormatType.CANONICAL)
                    .get();
            System.out.println(made);
            Alerts.events(alerts.records()).forEach(System.out::println);
        }
    }

    private static StreamGraph firstPart(TestingSink alerts) {
        List<RawRecord> rules = GoldenStory.rulesThatStay();
        return graph(
                TestingSource.first(GoldenStory.records(), GoldenStory.before()),
                TestingSource.first(rules, GoldenStory.rulesBefore().size()),
                alerts,
                GoldenStory.config(Map.of("job.parallelism", "1")),
                new Configuration());
    }

    /** The real topology between testing ends. */
    static StreamGraph graph(
            Source<RawRecord, ?, ?> records,
            Source<RawRecord, ?, ?> rules,
            TestingSink alerts,
            DetectionConfig config,
            Configuration flink) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        StreamEnvironment.prepare(env, config.stream());
        DetectionTopology.define(
                ArrivalTime.attach(env, records, "records", config.stream()),
                ArrivalTime.attachSingle(env, rules, "rules", config.stream()),
                alerts,
                new TestingSink(),
                config);
        return env.getStreamGraph();
    }

    /** Waits until alerts have come, and then no more for a while: all of the first part was seen. */
    private static void awaitQuiet(TestingSink alerts) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int known = 0;
        int quiet = 0;
        while (quiet < 20) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no alerts came; is the story told?");
            }
            Thread.sleep(500);
            int now = alerts.records().size();
            quiet = now > 0 && now == known ? quiet + 1 : 0;
            known = now;
        }
    }
}
