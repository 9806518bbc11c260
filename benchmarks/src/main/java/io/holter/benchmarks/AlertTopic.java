package io.holter.benchmarks;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks into {@code alerts.v1}. */
final class AlertTopic {
    /** The beginning of the topic. */
    static final Position START = new Position(Map.of());

    private AlertTopic() {}

    /** Offset per partition; 0 for those not named. */
    record Position(Map<TopicPartition, Long> offsets) {
        long of(TopicPartition partition) {
            return offsets.getOrDefault(partition, 0L);
        }
    }

    /** A reader of all partitions that stands nowhere yet. */
    static Consumer<byte[], byte[]> reader(Broker broker) {
        Consumer<byte[], byte[]> reader = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.address(),
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "fetch.max.wait.ms", "20"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        reader.assign(partitions());
        return reader;
    }

    /** Where the topic ends now. */
    static Position end(Broker broker) {
        try (Consumer<byte[], byte[]> reader = reader(broker)) {
            return new Position(reader.endOffsets(partitions()));
        }
    }

    /** Patients for whom an episode was opened since {@code from}. */
    static Set<String> opened(Broker broker, Position from) {
        RecordCodec<Alert> codec = RecordCodec.alerts();
        Set<String> patients = new TreeSet<>();
        try (Consumer<byte[], byte[]> reader = reader(broker)) {
            partitions().forEach(p -> reader.seek(p, from.of(p)));
            Map<TopicPartition, Long> ends = new HashMap<>(reader.endOffsets(partitions()));
            while (ends.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    if (codec.decode(record.value()) instanceof Decoded.Valid<Alert> valid
                            && valid.value().getStatus() == AlertStatus.OPENED) {
                        patients.add(valid.value().getPatient());
                    }
                }
            }
        }
        return patients;
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Broker.PARTITIONS)
                .mapToObj(p -> new TopicPartition(Topic.ALERTS.topicName(), p))
                .toList();
    }
}
