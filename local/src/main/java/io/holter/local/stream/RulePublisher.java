package io.holter.local.stream;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import io.holter.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts rule files on {@code rules.v1}, where running jobs find them. */
public final class RulePublisher {
    private final String bootstrap;

    /** A publisher to one broker. */
    public RulePublisher(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Publishes files as active rules and waits until the broker has them.
     *
     * @param files name to text; each holds one rule and has been checked
     * @param time arrival time of the records
     * @return how many were published
     */
    public int publish(Map<String, String> files, Instant time) {
        RecordCodec<RuleDefinition> codec = RecordCodec.rules();
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            files.values().stream()
                    .map(yaml -> definition(yaml, time))
                    .forEach(rule -> producer.send(new ProducerRecord<>(
                            Topic.RULES.topicName(), null, time.toEpochMilli(), rule.getRule(), codec.encode(rule))));
            producer.flush();
        }
        return files.size();
    }

    private static RuleDefinition definition(String yaml, Instant time) {
        Rule rule = only(yaml);
        return RuleDefinition.newBuilder()
                .setRule(rule.id())
                .setVersion(rule.version())
                .setState(RuleState.ACTIVE)
                .setChange(RuleChange.DRAIN)
                .setYaml(yaml)
                .setSha256(sha256(yaml))
                .setPublishedBy("holter")
                .setPublishedAt(time)
                .setReason("the pack that Holter comes with")
                .build();
    }

    private static Rule only(String yaml) {
        if (RulePackLoader.load(Map.of("rule.yaml", yaml)) instanceof Loaded.Pack pack
                && pack.pack().rules().size() == 1) {
            return pack.pack().rules().get(0);
        }
        throw new IllegalArgumentException("a file to publish must hold one checked rule");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
