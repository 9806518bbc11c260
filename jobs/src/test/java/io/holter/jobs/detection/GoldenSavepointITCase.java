package io.holter.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.TestingSink;
import io.holter.jobs.runtime.TestingSource;
import io.holter.schema.alert.Alert;
import io.holter.schema.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Savepoints of releases, kept for ever: what a cluster saved last year must go on today. */
class GoldenSavepointITCase {
    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    /**
     * Rules of the savepoint that no release changed since. What others had opened ends with another version, and rules
     * that were not there begin in the middle of the story.
     */
    private static final Set<String> UNCHANGED = Set.of("RH-04", "DQ-01", "EX-02");

    /** Folders of savepoints; the newest last. */
    static List<String> releases() {
        return List.of("0.1.0");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goesOnAsIfNothingHadHappened(String release, @InjectMiniCluster MiniCluster cluster) throws Exception {
        List<String> whole = events(run(cluster, GoldenStory.rulesThatStay(), Map.of(), ""));
        List<String> after = events(run(cluster, GoldenStory.rulesThatStay(), Map.of(), folder(release))).stream()
                .filter(event -> UNCHANGED.contains(event.split(" ")[2]))
                .toList();

        assertThat(whole).as("the whole story").isNotEmpty();
        assertThat(after).as("after the savepoint").isNotEmpty();
        assertThat(whole).containsAll(after);
        assertThat(after).noneMatch(event -> event.contains("RH-04 OPENED"));
        assertThat(after).filteredOn(event -> event.contains("RH-04 CLOSED")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goesOnWithRulesThatChangedMeanwhile(String release, @InjectMiniCluster MiniCluster cluster) throws Exception {
        List<Alert> after = run(cluster, GoldenStory.rulesThatChange(), Map.of(), folder(release)).stream()
                .map(Alerts::read)
                .toList();

        assertThat(show(after, "RH-04"))
                .as("version 3 goes on with what 1 opened; the trial of version 2 is over")
                .containsOnly("3 CLOSED CLEARED", "2 CLOSED RULE_CHANGED");
        assertThat(show(after, "BP-01"))
                .as("this release brings version 2 of it")
                .isNotEmpty()
                .allMatch(line -> line.equals("1 CLOSED RULE_CHANGED"));
        assertThat(show(after, "EX-02")).as("the new version begins").contains("2 OPENED NONE");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goesOnThoughTheReleaseBringsNoRules(String release, @InjectMiniCluster MiniCluster cluster) throws Exception {
        List<Alert> after =
                run(cluster, GoldenStory.rulesThatStay(), Map.of("rules.from", "none"), folder(release)).stream()
                        .map(Alerts::read)
                        .toList();

        assertThat(show(after, "BP-01")).isNotEmpty().allMatch(line -> line.equals("1 CLOSED RULE_WITHDRAWN"));
        assertThat(show(after, "RH-04"))
                .as("what was ever published is in the savepoint")
                .contains("1 CLOSED CLEARED");
    }

    private static List<RawRecord> run(
            MiniCluster cluster, List<RawRecord> rules, Map<String, String> settings, String savepoint)
            throws Exception {
        TestingSink alerts = new TestingSink();
        Configuration flink = new Configuration();
        if (!savepoint.isEmpty()) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        StreamGraph graph = GoldenSavepoint.graph(
                TestingSource.of(GoldenStory.records()),
                TestingSource.of(rules),
                alerts,
                GoldenStory.config(settings),
                flink);
        cluster.executeJobBlocking(graph.getJobGraph());
        return alerts.records();
    }

    private static List<String> events(List<RawRecord> records) {
        List<String> all = new ArrayList<>();
        for (Topic topic : List.of(Topic.ALERTS, Topic.ALERTS_SHADOW)) {
            Alerts.events(records.stream().filter(r -> r.from() == topic).toList())
                    .forEach(event -> all.add(topic + " " + event));
        }
        return all;
    }

    private static List<String> show(List<Alert> alerts, String rule) {
        return alerts.stream()
                .filter(a -> a.getRule().equals(rule))
                .map(a -> a.getVersion() + " " + a.getStatus() + " " + a.getClosure())
                .toList();
    }

    private static String folder(String release) {
        return GoldenSavepointITCase.class.getResource("/savepoints/" + release).toString();
    }
}
