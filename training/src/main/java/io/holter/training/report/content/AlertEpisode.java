package io.holter.training.report.content;

import io.holter.schema.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One alert episode as it stood at the index time.
 *
 * @param id episode id
 * @param rule rule id
 * @param version rule version
 * @param severity worst so far
 * @param fresh true if found in time to act; false for a finding in data that came late
 * @param started measurement time of the onset
 * @param detected measurement time at which the pattern was complete
 * @param arrived arrival time of what completed it
 * @param closed when the clear condition held, null while open
 * @param limits limits that took part
 * @param evidence values that decided
 * @param text sentence per language code
 */
public record AlertEpisode(
        String id,
        String rule,
        int version,
        Severity severity,
        boolean fresh,
        Instant started,
        Instant detected,
        Instant arrived,
        @Nullable Instant closed,
        List<Limit> limits,
        List<EvidenceValue> evidence,
        Map<String, String> text) {

    public AlertEpisode {
        limits = List.copyOf(limits);
        evidence = List.copyOf(evidence);
        text = Map.copyOf(text);
    }

    /** True while the clear condition has not held. */
    public boolean open() {
        return closed == null;
    }

    /** True for severities that ask for action on the same day. */
    public boolean urgent() {
        return severity == Severity.S1 || severity == Severity.S2;
    }
}
