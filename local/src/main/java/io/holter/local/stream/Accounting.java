package io.holter.local.stream;

import io.holter.schema.dead.Reason;
import java.util.Map;

/**
 * The books of a run: every sample that went in must come out exactly once.
 *
 * @param in samples sent, in readable batches
 * @param archived samples that the archive holds
 * @param duplicates samples left out because the archive had them already
 * @param refused samples refused, by reason
 * @param unreadable records of vitals that hold no readable batch, by reason; their samples cannot be counted
 */
public record Accounting(
        long in, long archived, long duplicates, Map<Reason, Long> refused, Map<Reason, Long> unreadable) {

    /** Samples refused for any reason. */
    public long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Samples that went in and did not come out (above 0), or came out too often (below 0). */
    public long missing() {
        return in - archived - duplicates - refusedInAll();
    }

    /** Whether the sums agree. */
    public boolean adds() {
        return missing() == 0;
    }
}
