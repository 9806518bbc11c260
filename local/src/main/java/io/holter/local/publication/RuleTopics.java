package io.holter.local.publication;

import io.holter.local.platform.PlatformException;
import io.holter.local.stream.TopicReader;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleKey;
import io.holter.schema.topic.Topic;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The topics of rules on one broker. */
public final class RuleTopics {
    private static final String PATIENCE_MS = "5000";

    private final String bootstrap;
    private final RecordCodec<RuleDefinition> codec = RecordCodec.rules();

    private RuleTopics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * The topics at this address.
     *
     * @throws PlatformException if nobody answers there, or it is no broker of Holter
     */
    public static RuleTopics at(String bootstrap) {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrap,
                "request.timeout.ms", PATIENCE_MS,
                "default.api.timeout.ms", PATIENCE_MS))) {
            Set<String> topics = admin.listTopics().names().get();
            for (Topic topic : Set.of(Topic.RULES, Topic.RULES_HISTORY)) {
                if (!topics.contains(topic.topicName())) {
                    throw new PlatformException(
                            "the broker at " + bootstrap + " has no topic " + topic.topicName(),
                            "is it Holter's? docs/contracts.md lists the topics that it needs");
                }
            }
            return new RuleTopics(bootstrap);
        } catch (ExecutionException | org.apache.kafka.common.KafkaException e) {
            throw new PlatformException(
                    "no Kafka broker answers at " + bootstrap,
                    "is the platform up? './holter up' prints its address; give it with --kafka HOST:PORT",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while asking the broker", "try again", e);
        }
    }

    /** The broker. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Reads all that was ever published. Records that no Holter wrote are left out, as running jobs refuse them. */
    public RuleHistory read() {
        RuleHistory history = RuleHistory.ofRelease();
        TopicReader reader = new TopicReader(bootstrap);
        reader.read(Topic.RULES_HISTORY, record -> add(history, record.key(), record.value()));
        reader.read(Topic.RULES, record -> add(history, record.key(), record.value()));
        return history;
    }

    private void add(RuleHistory history, String key, byte[] value) {
        if (value != null
                && codec.decode(value) instanceof Decoded.Valid<RuleDefinition> valid
                && RuleKey.fits(key, valid.value())) {
            history.add(key, valid.value());
        }
    }
}
