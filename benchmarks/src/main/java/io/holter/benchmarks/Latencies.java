package io.holter.benchmarks;

import io.holter.schema.alert.Alert;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads {@code alerts.v1} as a pager would, and notes per alert how long after the arrival of the record that completed
 * it (Kafka's timestamp, set when the record is handed to the producer) it is in a reader's hands.
 */
final class Latencies implements AutoCloseable {
    private final Thread thread;
    private final RecordCodec<Alert> codec = RecordCodec.alerts();
    private volatile boolean running = true;
    private volatile long from = Long.MAX_VALUE;
    private long[] all = new long[1 << 12];
    private int size;

    Latencies(Broker broker) {
        thread = new Thread(() -> read(broker), "bench-latencies");
        thread.setDaemon(true);
        thread.start();
    }

    /** Counts alerts of records that arrive from now on. */
    void begin() {
        from = System.currentTimeMillis();
    }

    private void read(Broker broker) {
        try (Consumer<byte[], byte[]> reader = AlertTopic.reader(broker)) {
            while (running) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(50))) {
                    if (codec.decode(record.value()) instanceof Decoded.Valid<Alert> valid) {
                        note(valid.value().getArrived().toEpochMilli());
                    }
                }
            }
        }
    }

    private synchronized void note(long arrived) {
        if (arrived < from) {
            return;
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = System.currentTimeMillis() - arrived;
    }

    /** How many alerts were counted. */
    synchronized int size() {
        return size;
    }

    /** The latency that this share of alerts does not exceed, ms; -1 without alerts. */
    synchronized long quantile(double share) {
        long[] sorted = Arrays.copyOf(all, size);
        Arrays.sort(sorted);
        return size == 0 ? -1 : sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)];
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join(5_000);
    }
}
