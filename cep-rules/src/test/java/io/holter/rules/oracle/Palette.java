package io.holter.rules.oracle;

import io.holter.schema.signal.Signal;
import java.util.List;
import java.util.SplittableRandom;

/** A signal and the few values that it takes in our stories: a coarse grid, so that values often are just at a limit. */
record Palette(Signal signal, double low, double grid, int levels) {
    static final List<Palette> ALL = List.of(
            new Palette(Signal.HEART_RATE, 60, 10, 10),
            new Palette(Signal.SPO2, 84, 2, 8),
            new Palette(Signal.SYSTOLIC, 110, 10, 8),
            new Palette(Signal.DIASTOLIC, 60, 10, 6),
            new Palette(Signal.WEIGHT, 80, 0.5, 10),
            new Palette(Signal.RESPIRATORY_RATE, 10, 2, 10));

    static Palette of(Signal signal) {
        return ALL.stream().filter(p -> p.signal() == signal).findFirst().orElseThrow();
    }

    double value(int level) {
        return low + grid * Math.max(0, Math.min(levels - 1, level));
    }

    /** A limit that values pass now and then, often just a value of the grid. */
    double limit(SplittableRandom r) {
        return value(r.nextInt(levels / 3, levels - levels / 3 + 1)) + (r.nextInt(4) == 0 ? grid / 2 : 0);
    }
}
