package io.holter.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.ArrivalTime;
import io.holter.jobs.runtime.FailsOnce;
import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.StreamEnvironment;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.jobs.runtime.TestingSink;
import io.holter.jobs.runtime.TestingSource;
import io.holter.rules.oracle.Delivery;
import io.holter.rules.oracle.RandomCase;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random rules and patients: the same alerts at any parallelism, and though the job is restored on its way. */
class RandomRulesITCase {
    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @ParameterizedTest
    @ValueSource(longs = {11, 23, 37})
    void raiseTheSameAlerts(long seed) throws Exception {
        RandomCase random = RandomCase.of(seed);
        List<String> alone = run(random, 1, 0);

        assertThat(alone).isNotEmpty();
        assertThat(run(random, 2, 0)).isEqualTo(alone);
        assertThat(run(random, 4, 0)).isEqualTo(alone);
        assertThat(run(random, 2, (int) (40 + seed))).isEqualTo(alone);
    }

    /**
     * Alerts of a case.
     *
     * @param pace records between two checkpoints, which decides where the job breaks down; 0 for never
     */
    private static List<String> run(RandomCase random, int parallelism, int pace) throws Exception {
        DetectionConfig config = GoldenStory.config(Map.of(
                "job.parallelism",
                "" + parallelism,
                "rules.from",
                "none",
                "history.until",
                Instant.ofEpochMilli(random.end()).toString(),
                "checkpoint.interval",
                "200 ms",
                "flink.restart-strategy.type",
                "fixed-delay",
                "flink.restart-strategy.fixed-delay.attempts",
                "2"));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        StreamEnvironment.prepare(env, config.stream());
        FailsOnce failure = new FailsOnce();
        TestingSink alerts = new TestingSink();
        DetectionTopology.define(
                records(env, config, records(random), pace, failure),
                ArrivalTime.attachSingle(env, TestingSource.of(rules(random)), "rules", config.stream()),
                alerts,
                new TestingSink(),
                config);
        env.execute();
        assertThat(failure.hasFailed()).isEqualTo(pace > 0);
        return Alerts.events(alerts.records());
    }

    private static DataStream<RawRecord> records(
            StreamExecutionEnvironment env,
            DetectionConfig config,
            List<RawRecord> records,
            int pace,
            FailsOnce failure) {
        return pace == 0
                ? ArrivalTime.attach(env, TestingSource.of(records), "records", config.stream())
                : ArrivalTime.attach(env, TestingSource.paced(records, pace), "records", config.stream())
                        .map(failure)
                        .uid("failure");
    }

    private static List<RawRecord> rules(RandomCase random) {
        List<RawRecord> all = new ArrayList<>();
        random.rules().forEach((id, text) -> {
            RuleDefinition definition = new RuleDefinition(
                    id,
                    1,
                    RuleState.ACTIVE,
                    RuleChange.DRAIN,
                    text,
                    RuleText.sha256(text),
                    "test",
                    Instant.EPOCH,
                    "random");
            byte[] value = RecordCodec.rules().encode(definition);
            all.add(RawRecord.of(Topic.RULES, id, random.start() - 1, 0, all.size(), value));
        });
        return all;
    }

    private static List<RawRecord> records(RandomCase random) {
        List<RawRecord> all = new ArrayList<>();
        random.profiles()
                .forEach(p -> all.add(RawRecord.of(
                        Topic.PROFILES,
                        p.getPatient(),
                        random.start(),
                        0,
                        all.size(),
                        RecordCodec.profiles().encode(p))));
        for (Delivery.Arrival a : random.arrivals()) {
            if (a.batch() != null) {
                all.add(TestingRecords.record(a.batch(), a.arrived(), all.size()));
            }
            if (a.event() != null) {
                byte[] value = RecordCodec.careEvents().encode(a.event());
                all.add(RawRecord.of(Topic.CARE_EVENTS, a.event().getPatient(), a.arrived(), 0, all.size(), value));
            }
        }
        all.sort(RawRecord.ARRIVAL_ORDER);
        return all;
    }
}
