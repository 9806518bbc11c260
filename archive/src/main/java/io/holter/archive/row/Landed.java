package io.holter.archive.row;

import org.jspecify.annotations.Nullable;

/**
 * A row of a landing file other than vitals.
 *
 * @param key Kafka key: pseudonym of the patient
 * @param arrived arrival time, ms since 1970 UTC
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param record the record; null if it was withdrawn
 */
public record Landed<T>(
        String key,
        long arrived,
        int partition,
        long offset,
        @Nullable T record) {
    @Override
    public String toString() {
        return "Landed[partition " + partition + ", offset " + offset + "]";
    }
}
