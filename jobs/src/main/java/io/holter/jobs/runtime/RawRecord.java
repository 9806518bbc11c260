package io.holter.jobs.runtime;

import io.holter.schema.topic.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/**
 * A Kafka record with its place and its bytes not yet looked at: what jobs send from operator to operator. Bytes cross
 * the network as they came and are decoded once, where they are used.
 *
 * <p>Part of the state format: the order of {@link Topic} must not change. {@link #toString()} shows neither key nor
 * value. The array belongs to the record and must not be changed.
 *
 * @param topic ordinal of the {@link Topic}
 * @param key Kafka key, the pseudonym of the patient; empty if the record had none
 * @param arrived Kafka record timestamp, ms since 1970 UTC
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param value the bytes; empty for a tombstone
 */
public record RawRecord(byte topic, String key, long arrived, int partition, long offset, byte[] value)
        implements Arrived {
    /** The order in which records of one patient are looked at: arrival, and among equals one that never changes. */
    public static final Comparator<RawRecord> ARRIVAL_ORDER = Comparator.comparingLong(RawRecord::arrived)
            .thenComparingInt(RawRecord::rank)
            .thenComparingInt(RawRecord::partition)
            .thenComparingLong(RawRecord::offset);

    private static final Topic[] TOPICS = Topic.values();

    /** A record of {@code topic}. */
    public static RawRecord of(Topic topic, String key, long arrived, int partition, long offset, byte[] value) {
        return new RawRecord((byte) topic.ordinal(), key, arrived, partition, offset, value);
    }

    /** The topic that {@link #topic()} stands for. */
    public Topic from() {
        return TOPICS[topic];
    }

    /** True if Kafka held no value: the record withdraws what the key stood for. */
    public boolean isTombstone() {
        return value.length == 0;
    }

    /** A profile or an event that arrived in the same millisecond as a sample is known before the sample. */
    private int rank() {
        return from() == Topic.VITALS ? TOPICS.length : topic;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawRecord r
                && topic == r.topic
                && key.equals(r.key)
                && arrived == r.arrived
                && partition == r.partition
                && offset == r.offset
                && Arrays.equals(value, r.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, key, arrived, partition, offset);
    }

    @Override
    public String toString() {
        return "RawRecord[" + from().topicName() + "-" + partition + "@" + offset + ", " + value.length + " bytes]";
    }
}
