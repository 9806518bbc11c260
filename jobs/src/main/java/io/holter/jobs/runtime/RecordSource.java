package io.holter.jobs.runtime;

import io.holter.schema.topic.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Reads topics of Kafka: from the checkpoint if there is one, else as {@link StreamConfig#start} says. */
public final class RecordSource {
    private RecordSource() {}

    /** A source of all records of {@code topics}. */
    public static KafkaSource<RawRecord> of(StreamConfig config, Topic... topics) {
        List<String> names = Arrays.stream(topics).map(Topic::topicName).toList();
        KafkaSourceBuilder<RawRecord> builder = KafkaSource.<RawRecord>builder()
                .setProperties(client(config))
                .setBootstrapServers(config.servers())
                .setGroupId(config.group())
                .setTopics(names)
                .setStartingOffsets(start(config))
                .setDeserializer(new RawRecordSchema());
        if (config.bounded()) {
            builder.setBounded(OffsetsInitializer.latest());
        }
        return builder.build();
    }

    private static OffsetsInitializer start(StreamConfig config) {
        return config.start() == StreamConfig.Start.EARLIEST
                ? OffsetsInitializer.earliest()
                : OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
    }

    private static Properties client(StreamConfig config) {
        Properties properties = new Properties();
        properties.putAll(config.client());
        // Stated, because the connector's default has been off by mistake (FLINK-36780).
        properties.setProperty(
                KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
                config.bounded() ? "-1" : Long.toString(config.discovery().toMillis()));
        properties.setProperty("isolation.level", "read_committed");
        return properties;
    }
}
