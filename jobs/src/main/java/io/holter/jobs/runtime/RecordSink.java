package io.holter.jobs.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to the topics they name, at least once and at once: an exactly-once sink would hold an alert until
 * the next checkpoint. Whatever is sent must therefore carry an id that makes a repeat harmless.
 */
public final class RecordSink {
    private RecordSink() {}

    /** A sink for records of any topic; Kafka's timestamp is set to their arrival time. */
    public static KafkaSink<RawRecord> of(StreamConfig config) {
        Properties properties = new Properties();
        properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.setProperty(ProducerConfig.LINGER_MS_CONFIG, "5");
        properties.putAll(config.client());
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        properties.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        return KafkaSink.<RawRecord>builder()
                .setKafkaProducerConfig(properties)
                .setBootstrapServers(config.servers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Serializer())
                .build();
    }

    /** The record as it goes out. */
    private static final class Serializer implements KafkaRecordSerializationSchema<RawRecord> {
        private static final long serialVersionUID = 1;

        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                RawRecord record, KafkaSinkContext context, @Nullable Long timestamp) {
            return new ProducerRecord<>(
                    record.from().topicName(),
                    null,
                    record.arrived(),
                    record.key().getBytes(StandardCharsets.UTF_8),
                    record.value());
        }
    }
}
