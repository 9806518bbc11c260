package io.holter.local.simulator;

import io.holter.schema.signal.Signal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Days on which a device is not used at all: an empty battery, a forgotten charger. Rule DQ-01 must notice. */
final class Silences {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final Map<Signal, long[]> intervals = new EnumMap<>(Signal.class);

    private Silences() {}

    static Silences draw(CohortPlan plan, int patient) {
        Silences drawn = new Silences();
        SplittableRandom random = Seeds.of(plan.seed(), patient, Seeds.Purpose.EPISODES, 0);
        drawn.maybe(Signal.WEIGHT, plan, 0.15, 3, random);
        drawn.maybe(Signal.HEART_RATE, plan, 0.12, 2, random);
        drawn.maybe(Signal.SYSTOLIC, plan, 0.08, 4, random);
        return drawn;
    }

    private void maybe(Signal signal, CohortPlan plan, double probability, int days, SplittableRandom random) {
        double draw = random.nextDouble();
        long from = plan.start() + (long) (random.nextDouble() * plan.days() * DAY);
        long length = days * DAY + random.nextLong(2 * DAY);
        if (draw < probability && plan.days() > 7) {
            intervals.put(signal, new long[] {from, from + length});
        }
    }

    /** True if the device that measures the signal is not used at that time. */
    boolean silent(Signal signal, long time) {
        long[] interval = intervals.get(signal);
        return interval != null && time >= interval[0] && time < interval[1];
    }
}
