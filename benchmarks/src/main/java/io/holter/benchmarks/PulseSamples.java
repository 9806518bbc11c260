package io.holter.benchmarks;

import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Heart rates out of the batches of a topic. */
final class PulseSamples implements KafkaRecordDeserializationSchema<PulseSample> {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("NullAway.Init") // Flink opens it before the first record
    private transient VitalBatchCodec codec;

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        codec = new VitalBatchCodec();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<PulseSample> out) {
        if (codec.decode(record.value()) instanceof Decoded.Valid<VitalBatch> valid
                && valid.value().signal().equals(Signal.HEART_RATE.code())) {
            VitalBatch batch = valid.value();
            for (int i = 0; i < batch.size(); i++) {
                out.collect(new PulseSample(batch.patient(), batch.time(i), batch.values()[i]));
            }
        }
    }

    @Override
    public TypeInformation<PulseSample> getProducedType() {
        return TypeInformation.of(PulseSample.class);
    }
}
