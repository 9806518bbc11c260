package io.holter.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.archiving.ArchiveConfig;
import io.holter.jobs.archiving.ArchiveJob;
import io.holter.jobs.detection.DetectionConfig;
import io.holter.jobs.detection.DetectionJob;
import io.holter.jobs.runtime.Settings;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** What holds for the graph of every streaming job. */
class TopologyTest {
    private static final Map<String, String> ARCHIVE = Map.of("kafka.servers", "nowhere:1", "store.root", "file:/x");
    private static final Map<String, String> DETECTION = Map.of("kafka.servers", "nowhere:1", "rules.from", "none");

    @Test
    void everyOperatorOfTheArchiveJobHasAStableName() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        ArchiveJob.define(env, ArchiveConfig.from(Settings.of(ARCHIVE)));

        assertThat(uids(env.getStreamGraph()))
                .contains(
                        "records", "records-clock", "intake", "landing-vitals", "landing-dead-letters", "dead-letters")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(env.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
    }

    @Test
    void everyOperatorOfTheDetectionJobHasAStableName() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        DetectionJob.define(env, DetectionConfig.from(Settings.of(DETECTION)));

        assertThat(uids(env.getStreamGraph()))
                .contains("records", "rules", "signals-and-steps", "patterns-and-alerts", "alerts", "dead-letters")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void rulesAreReadByOneTaskSoThatVersionsStayInOrder() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(4);
        DetectionJob.define(env, DetectionConfig.from(Settings.of(DETECTION)));

        assertThat(env.getStreamGraph().getStreamNodes())
                .filteredOn(node -> "rules".equals(node.getTransformationUID()))
                .map(StreamNode::getParallelism)
                .containsExactly(1);
    }

    private static List<String> uids(StreamGraph graph) {
        return graph.getStreamNodes().stream()
                .map(StreamNode::getTransformationUID)
                .toList();
    }
}
