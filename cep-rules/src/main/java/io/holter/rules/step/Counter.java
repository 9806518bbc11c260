package io.holter.rules.step;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what happened to batches and samples; cheap enough for every sample. */
final class Counter {

    /** What is counted. */
    enum Total {
        SAMPLES,
        DUPLICATE_BATCHES,
        LATE_BATCHES,
        GAPS_GIVEN_UP,
        DUPLICATE_SAMPLES,
        LATE_SAMPLES,
        LATE_FOR_RULE,
        POOR_SAMPLES,
        FROZEN_SAMPLES,
        OUTSIDE_MONITORING,
        NO_CONSENT,
        WAITING_OVERFLOW,
        PATTERN_OVERFLOW,
        DEVICE_OVERFLOW,
        LIMITS_IGNORED,
        FUTURE_EVENTS,
        SAMPLES_PASSED_OVER,
        STEP_EVENTS
    }

    private final long[] totals = new long[Total.values().length];
    private final long[] notEvaluable;
    private final List<String> rules;

    Counter(List<String> rules) {
        this.rules = rules;
        this.notEvaluable = new long[rules.size()];
    }

    void add(Total total, long n) {
        totals[total.ordinal()] += n;
    }

    void notEvaluable(int rule, int readings) {
        notEvaluable[rule] += readings;
    }

    DetectorCounts take() {
        Map<String, Long> byName = new HashMap<>();
        for (Total t : Total.values()) {
            byName.put(t.name().toLowerCase(Locale.ROOT), totals[t.ordinal()]);
        }
        Map<String, Long> byRule = new HashMap<>();
        for (int i = 0; i < notEvaluable.length; i++) {
            byRule.put(rules.get(i), notEvaluable[i]);
        }
        Arrays.fill(totals, 0);
        Arrays.fill(notEvaluable, 0);
        return new DetectorCounts(Map.copyOf(byName), Map.copyOf(byRule));
    }
}
