package io.holter.archive.row;

/**
 * A record with the time it reached Kafka.
 *
 * @param record the record
 * @param arrived arrival time, ms since 1970 UTC
 */
public record Archived<T>(T record, long arrived) {
    @Override
    public String toString() {
        return "Archived[" + record.getClass().getSimpleName() + ", arrived " + arrived + "]";
    }
}
