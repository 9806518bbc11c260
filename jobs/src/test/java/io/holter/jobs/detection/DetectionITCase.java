package io.holter.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.FailsOnce;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.Settings;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.jobs.runtime.TestingSink;
import io.holter.jobs.runtime.TestingSource;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DetectionITCase {
    private static final RawRecord NO_RULE =
            RawRecord.of(Topic.RULES, "RH-99", TestingRecords.START, 0, 0, new byte[0]);

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @Test
    void findsTheSameAtAnyParallelismAndThoughTheJobBreaksDown() throws Exception {
        List<String> alone = run(1, false);
        List<String> together = run(2, false);
        List<String> broken = run(2, true);

        assertThat(alone).isNotEmpty();
        assertThat(together).isEqualTo(alone);
        assertThat(broken).isEqualTo(alone);
    }

    @Test
    void findsTheSameOnRocksDb() throws Exception {
        assertThat(run(2, true, "rocksdb")).isEqualTo(run(1, false));
    }

    @Test
    void findsEveryEpisodeOfEveryPatient() throws Exception {
        List<String> events = run(2, false);

        for (String patient : Story.patients()) {
            assertThat(events)
                    .anyMatch(event -> event.startsWith(patient + " RH-04 OPENED"))
                    .anyMatch(event -> event.startsWith(patient + " RH-04 CLOSED"))
                    .anyMatch(event -> event.startsWith(patient + " BP-01 OPENED"))
                    .anyMatch(event -> event.startsWith(patient + " DQ-01 OPENED"));
        }
        assertThat(events)
                .allSatisfy(event -> assertThat(arrived(event)).isBeforeOrEqualTo(Instant.ofEpochMilli(Story.UNTIL)));
    }

    private static Instant arrived(String event) {
        return Instant.parse(event.split(" ", -1)[6]);
    }

    private static List<String> run(int parallelism, boolean breaksDown) throws Exception {
        return run(parallelism, breaksDown, "hashmap");
    }

    private static List<String> run(int parallelism, boolean breaksDown, String backend) throws Exception {
        DetectionConfig config = DetectionConfig.from(Settings.of(Map.of(
                "kafka.servers",
                "nowhere:1",
                "source.bounded",
                "true",
                "history.until",
                Instant.ofEpochMilli(Story.UNTIL).toString(),
                "flink.restart-strategy.type",
                "fixed-delay",
                "flink.restart-strategy.fixed-delay.attempts",
                "2",
                "flink.state.backend.type",
                backend,
                "checkpoint.interval",
                "200 ms",
                "job.parallelism",
                "" + parallelism)));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        StreamEnvironment.prepare(env, config.stream());
        FailsOnce failure = new FailsOnce();
        TestingSink alerts = new TestingSink();
        DetectionTopology.define(
                records(env, config, breaksDown, failure),
                ArrivalTime.attachSingle(env, TestingSource.of(List.of(NO_RULE)), "rules", config.stream()),
                alerts,
                new TestingSink(),
                config);
        env.execute();
        assertThat(failure.hasFailed()).isEqualTo(breaksDown);
        return Alerts.events(alerts.records());
    }

    private static DataStream<RawRecord> records(
            StreamExecutionEnvironment env, DetectionConfig config, boolean breaksDown, FailsOnce failure) {
        if (!breaksDown) {
            return ArrivalTime.attach(env, TestingSource.of(Story.records()), "records", config.stream());
        }
        return ArrivalTime.attach(env, TestingSource.paced(Story.records(), 80), "records", config.stream())
                .map(failure)
                .uid("failure");
    }
}
