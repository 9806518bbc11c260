package io.holter.local.platform;

import io.holter.schema.topic.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates Holter's topics on a broker. */
final class TopicSetup {
    private TopicSetup() {}

    /** Creates the topics that are missing; existing ones stay as they are. */
    static void create(String bootstrap, int partitions) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !present.contains(topic.topicName()))
                    .map(topic -> topic(topic, partitions))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw failed(bootstrap, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(bootstrap, e);
        }
    }

    private static PlatformException failed(String bootstrap, Throwable cause) {
        return new PlatformException(
                "topics could not be created at " + bootstrap + ": " + cause.getMessage(), "see the log", cause);
    }

    private static NewTopic topic(Topic topic, int partitions) {
        Map<String, String> config = new HashMap<>();
        config.put("max.message.bytes", Integer.toString(EmbeddedKafka.MAX_RECORD_BYTES));
        // Simulation and replay carry arrival times of the past along.
        config.put("message.timestamp.type", "CreateTime");
        config.put("cleanup.policy", topic.compacted() ? "compact" : "delete");
        if (topic.keptForEver()) {
            config.put("retention.ms", "-1");
            config.put("retention.bytes", "-1");
        }
        // Records of the past look old enough to clean at once, before detection has seen how a profile changed.
        config.put("min.compaction.lag.ms", Long.toString(Long.MAX_VALUE));
        return new NewTopic(topic.topicName(), partitions, (short) 1).configs(config);
    }
}
