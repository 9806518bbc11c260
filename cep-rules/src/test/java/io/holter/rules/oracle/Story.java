package io.holter.rules.oracle;

import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that ever happens to one patient.
 *
 * @param profile null for a patient whom nobody knows
 * @param samples in order of time, each signal at a moment once
 * @param events in order of time
 */
record Story(String patient, @Nullable Profile profile, List<Sample> samples, List<Event> events) {
    Story {
        samples = List.copyOf(samples);
        events = List.copyOf(events);
    }

    /**
     * What the profile says.
     *
     * @param limits by name of the parameter, for the one rule under test
     */
    record Profile(
            String zone, int birthYear, List<String> conditions, List<String> drugs, Map<String, Double> limits) {}

    /** A sample that arrives {@code delay} ms after it was measured. */
    record Sample(Signal signal, long time, double value, int flags, long delay) {}

    /** A care event that arrives {@code delay} ms after it began. */
    record Event(
            CareEventKind kind,
            @Nullable String code,
            long time,
            @Nullable Long end,
            @Nullable Integer severity,
            long delay) {}

    Story with(List<Sample> others, List<Event> otherEvents) {
        return new Story(patient, profile, others, otherEvents);
    }
}
