package io.holter.jobs.compaction;

/**
 * A landed record on its way into the archive.
 *
 * @param dataset ordinal of the dataset
 * @param key Kafka key
 * @param arrived arrival time, ms since 1970 UTC
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param value the record in its wire encoding; empty if it was withdrawn
 */
public record LandedRow(int dataset, String key, long arrived, int partition, long offset, byte[] value) {
    @Override
    public String toString() {
        return "LandedRow[dataset " + dataset + ", partition " + partition + ", offset " + offset + "]";
    }
}
