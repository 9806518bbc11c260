package io.holter.local.cluster;

import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Patients whose watch sends two hours of heart rate, a batch of ten minutes at a time: first an hour at rest with 70 a
 * minute, then half an hour with 135 (one episode of RH-04), then 70 again.
 */
final class Load implements AutoCloseable {
    static final int BATCHES = 12;
    static final int SAMPLES = 10;
    private static final long MINUTE = 60_000;

    private final KafkaProducer<String, byte[]> producer;
    private final VitalBatchCodec codec = new VitalBatchCodec();
    private final long start;

    /** Sends to a broker; measurements begin at {@code start}, ms since 1970 UTC. */
    Load(String kafka, long start) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.start = start;
    }

    /** Sends one batch of every patient; records arrive now. */
    void send(String group, int patients, int batch) {
        for (int patient = 0; patient < patients; patient++) {
            String key = group + patient;
            producer.send(new ProducerRecord<>(Topic.VITALS.topicName(), key, codec.encode(batch(key, batch))));
        }
        producer.flush();
    }

    private VitalBatch batch(String patient, int number) {
        double rate = number >= 6 && number < 9 ? 135 : 70;
        int[] offsets = new int[SAMPLES];
        Arrays.setAll(offsets, i -> (int) (i * MINUTE));
        double[] values = new double[SAMPLES];
        Arrays.setAll(values, i -> rate + i % 2);
        byte[] flags = new byte[SAMPLES];
        Arrays.fill(flags, (byte) SampleFlags.AT_REST);
        long base = start + number * SAMPLES * MINUTE;
        return new VitalBatch(patient, "watch-" + patient, "heart_rate", "/min", number, base, offsets, values, flags);
    }

    @Override
    public void close() {
        producer.close();
    }
}
