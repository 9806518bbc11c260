package io.holter.jobs.runtime;

import io.holter.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes a record from Kafka without looking into its value: nothing in it can make the source fail. */
final class RawRecordSchema implements KafkaRecordDeserializationSchema<RawRecord> {
    private static final long serialVersionUID = 1;
    private static final Map<String, Topic> TOPICS =
            Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, Function.identity()));

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
        Topic topic = TOPICS.get(record.topic());
        if (topic == null) {
            throw new IllegalStateException("record of topic " + record.topic() + ", which the job never asked for");
        }
        out.collect(RawRecord.of(
                topic,
                record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                record.timestamp(),
                record.partition(),
                record.offset(),
                record.value() == null ? new byte[0] : record.value()));
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
        return TypeInformation.of(RawRecord.class);
    }
}
