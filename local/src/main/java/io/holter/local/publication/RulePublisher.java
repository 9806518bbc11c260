package io.holter.local.publication;

import io.holter.local.platform.PlatformException;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.topic.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes publications, all or none.
 *
 * <p>Kafka knows no compare-and-set, but it fences: every publisher has the same transactional id, and who comes later
 * ends the transaction of who came before. So what was read after {@code initTransactions} is still true when the
 * transaction commits, or it does not commit.
 */
public final class RulePublisher {
    private static final String TRANSACTIONAL_ID = "holter-rules";

    private final RuleTopics topics;
    private final RecordCodec<RuleDefinition> codec = RecordCodec.rules();

    /** A publisher to these topics. */
    public RulePublisher(RuleTopics topics) {
        this.topics = topics;
    }

    /** Decides what to publish, knowing all that was published before. */
    @FunctionalInterface
    public interface Decision {
        /** What to publish; nothing if there is nothing to do. */
        List<RuleHistory.Entry> on(RuleHistory history);
    }

    /**
     * Publishes what is decided.
     *
     * @throws PlatformException if another publisher came between, or Kafka does not take it; nothing is published then
     */
    public void publish(Decision decision) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config(), new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            List<RuleHistory.Entry> entries = decision.on(topics.read());
            if (!entries.isEmpty()) {
                write(producer, entries);
            }
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new PlatformException(
                    "somebody else published rules at the same moment; nothing of yours was published",
                    "look at './holter rules list', then try again",
                    e);
        } catch (KafkaException e) {
            throw new PlatformException(
                    "Kafka did not take the rules, nothing was published: " + e.getMessage(),
                    "is the broker well, and may you write to " + Topic.RULES.topicName() + "?",
                    e);
        }
    }

    private void write(KafkaProducer<String, byte[]> producer, List<RuleHistory.Entry> entries) {
        producer.beginTransaction();
        for (RuleHistory.Entry entry : entries) {
            byte[] value = codec.encode(entry.definition());
            long time = entry.definition().getPublishedAt().toEpochMilli();
            producer.send(new ProducerRecord<>(Topic.RULES.topicName(), null, time, entry.key(), value));
            producer.send(new ProducerRecord<>(Topic.RULES_HISTORY.topicName(), null, time, entry.key(), value));
        }
        producer.commitTransaction();
    }

    private Map<String, Object> config() {
        return Map.of(
                "bootstrap.servers", topics.bootstrap(),
                "transactional.id", TRANSACTIONAL_ID,
                "transaction.timeout.ms", "20000",
                "max.block.ms", "20000",
                "delivery.timeout.ms", "20000",
                "request.timeout.ms", "10000",
                "linger.ms", "0",
                "acks", "all",
                "max.request.size", "1048576");
    }
}
