package io.holter.benchmarks;

import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.topic.Topic;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;

/** Sends what all watches upload, each patient once a minute at a moment of its own, by the wall clock. */
final class SteadyLoad implements AutoCloseable {
    private final Traffic traffic;
    private final Broker broker;
    private final long start;
    private final Thread thread;
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong samples = new AtomicLong();
    private volatile boolean running = true;
    private volatile long behind;

    SteadyLoad(Broker broker, Traffic traffic) {
        this.broker = broker;
        this.traffic = traffic;
        this.start = System.currentTimeMillis() - Watch.MINUTE;
        this.thread = new Thread(this::send, "bench-load");
        this.thread.start();
    }

    long records() {
        return records.get();
    }

    long samples() {
        return samples.get();
    }

    /** Largest lag behind the plan since the last call, ms: more than a little means that the machine is too small. */
    long takeBehind() {
        long most = behind;
        behind = 0;
        return most;
    }

    private void send() {
        VitalBatchCodec codec = new VitalBatchCodec();
        Watch[] watches = new Watch[traffic.patients()];
        for (int p = 0; p < watches.length; p++) {
            watches[p] = new Watch(p, traffic, start);
        }
        try (Producer<byte[], byte[]> producer = broker.producer(5)) {
            for (int minute = 0; running; minute++) {
                for (int p = 0; p < watches.length && running; p++) {
                    await(watches[p].arrival(minute));
                    watches[p].upload(minute, batch -> {
                        producer.send(Broker.record(
                                Topic.VITALS, batch.patient(), System.currentTimeMillis(), codec.encode(batch)));
                        records.incrementAndGet();
                        samples.addAndGet(batch.size());
                    });
                }
            }
        }
    }

    private void await(long time) {
        long now = System.currentTimeMillis();
        behind = Math.max(behind, now - time);
        while (now < time && running) {
            LockSupport.parkNanos((time - now) * 1_000_000);
            now = System.currentTimeMillis();
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
