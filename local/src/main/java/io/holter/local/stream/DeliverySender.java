package io.holter.local.stream;

import io.holter.local.delivery.Delivery;
import io.holter.local.platform.PlatformException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends deliveries to Kafka in their order, with their arrival time as the record's timestamp. */
public final class DeliverySender {
    private final Map<String, Object> config;

    /** A sender to one broker. */
    public DeliverySender(String bootstrap) {
        this.config = Map.of(
                "bootstrap.servers", bootstrap,
                "acks", "all",
                "compression.type", "lz4",
                "linger.ms", "20",
                "batch.size", "262144",
                "buffer.memory", "50331648",
                "max.request.size", "16777216");
    }

    /**
     * Sends everything and waits until the broker has it.
     *
     * @param deliveries in order of arrival
     * @param seen is told of every delivery when it is sent
     * @return how many records were sent
     * @throws PlatformException if the broker refuses a record
     */
    public long send(Iterator<Delivery> deliveries, Consumer<Delivery> seen) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Callback keep = (sent, e) -> {
            if (e != null) {
                failure.compareAndSet(null, e);
            }
        };
        long count = 0;
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            while (deliveries.hasNext() && failure.get() == null) {
                Delivery next = deliveries.next();
                seen.accept(next);
                producer.send(record(next), keep);
                count++;
            }
            producer.flush();
        }
        Exception first = failure.get();
        if (first != null) {
            throw new PlatformException(
                    "Kafka refused a record: " + first.getMessage(), "the log says more; is the disk full?", first);
        }
        return count;
    }

    private static ProducerRecord<String, byte[]> record(Delivery delivery) {
        return new ProducerRecord<>(
                delivery.topic().topicName(), null, delivery.arrived(), delivery.key(), delivery.value());
    }
}
