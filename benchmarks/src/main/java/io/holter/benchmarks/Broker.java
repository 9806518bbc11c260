package io.holter.benchmarks;

import io.holter.local.platform.EmbeddedKafka;
import io.holter.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker in this process with Holter's topics, of {@value #PARTITIONS} partitions each. */
final class Broker implements AutoCloseable {
    static final int PARTITIONS = 4;

    private final EmbeddedKafka kafka;

    private Broker(EmbeddedKafka kafka) {
        this.kafka = kafka;
    }

    static Broker start(Path folder)
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            List<NewTopic> topics = Arrays.stream(Topic.values())
                    .map(t -> new NewTopic(t.topicName(), PARTITIONS, (short) 1)
                            .configs(Map.of("max.message.bytes", "16777216", "message.timestamp.type", "CreateTime")))
                    .toList();
            admin.createTopics(topics).all().get(1, TimeUnit.MINUTES);
        }
        return new Broker(kafka);
    }

    /** Host and port. */
    String address() {
        return kafka.bootstrap();
    }

    /** A producer as a gateway for devices would use one. */
    Producer<byte[], byte[]> producer(int lingerMs) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", address(),
                        "compression.type", "lz4",
                        "linger.ms", Integer.toString(lingerMs),
                        "batch.size", "131072",
                        "acks", "1",
                        "buffer.memory", "67108864"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A record as it goes to Kafka. */
    static ProducerRecord<byte[], byte[]> record(Topic topic, String key, long arrived, byte[] value) {
        return new ProducerRecord<>(topic.topicName(), null, arrived, key.getBytes(StandardCharsets.UTF_8), value);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
