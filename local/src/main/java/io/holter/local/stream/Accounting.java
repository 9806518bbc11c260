package io.holter.local.stream;

import io.holter.archive.manifest.Totals;
import io.holter.schema.dead.Reason;
import java.util.Map;

/**
 * The books of a run: every sample that went in must come out exactly once.
 *
 * @param in samples sent, in readable batches
 * @param archive the archive's books: samples landed, duplicates left out, samples archived
 * @param refusals samples refused, and records that hold no readable batch, whose samples cannot be counted
 */
public record Accounting(long in, Totals archive, Refusals refusals) {

    /** Samples refused, by reason. */
    public Map<Reason, Long> refused() {
        return refusals.samples();
    }

    /** Samples refused for any reason. */
    public long refusedInAll() {
        return refused().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Samples that went in and did not come out (above 0), or came out too often (below 0). */
    public long missing() {
        return in - archive.rows() - archive.duplicates() - refusedInAll();
    }

    /** Whether the sums agree. */
    public boolean adds() {
        return missing() == 0;
    }
}
