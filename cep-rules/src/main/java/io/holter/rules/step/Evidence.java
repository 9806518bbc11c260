package io.holter.rules.step;

import io.holter.rules.rule.Rule;
import io.holter.rules.signal.Run;
import io.holter.rules.signal.Track;
import java.util.ArrayList;
import java.util.List;

/** Collects the values that decided: per step first, worst and last. */
final class Evidence {
    /** More than an alert lists: texts need the latest values, which come last. */
    private static final int MOST = 64;

    private final List<String> steps = new ArrayList<>();
    private final List<String> signals = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    Evidence add(Rule rule, String step, Track track) {
        boolean first = track instanceof Run run && run.start() != run.last();
        if (track instanceof Run run && first) {
            reading(rule, step, run.start(), run.first());
        }
        boolean seen = track.worstTime() == track.last() || first && track.worstTime() == track.start();
        if (track.hasWorst() && !seen) {
            reading(rule, step, track.worstTime(), track.worstReading());
        }
        reading(rule, step, track.last(), track.latest());
        return this;
    }

    private void reading(Rule rule, String step, long time, double[] readings) {
        for (int i = 0; i < readings.length; i++) {
            if (!Double.isNaN(readings[i])) {
                value(step, rule.columnName(i), time, readings[i]);
            }
        }
    }

    Evidence value(String step, String name, long time, double value) {
        if (steps.size() < MOST) {
            steps.add(step);
            signals.add(name);
            times.add(time);
            values.add(value);
        }
        return this;
    }

    String[] steps() {
        return steps.toArray(String[]::new);
    }

    String[] signals() {
        return signals.toArray(String[]::new);
    }

    long[] times() {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
