package io.holter.rules.rule;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Quantity;
import java.time.Duration;
import java.util.List;

/**
 * How a derived value is worked out. Readings at which {@code of} is unknown or {@code when} is not true are left out.
 * State is bounded and does not grow with the length of a window.
 */
public sealed interface Derivation {

    /** An expression with a name; no state. */
    record Value(Quantity of) implements Derivation {}

    /**
     * A statistic over a sliding window of measurement time that moves in panes: at time t it covers the pane of t and
     * those before it that began after {@code t - over}, panes counted from the epoch.
     *
     * @param statistic any but MEDIAN, MAD and PERCENTILE, which need the values: see {@link Last} and {@link Days};
     *     MESOR and AMPLITUDE are of panes that have readings, each weighing the same, and unknown unless these cover two
     *     thirds of the window and every quarter of the UTC day
     * @param over length, at most {@code 64 * pane}
     * @param pane width of a pane; the window is exact to this
     * @param atLeast fewest readings for an answer
     */
    record Window(Statistic statistic, Quantity of, Condition when, Duration over, Duration pane, int atLeast)
            implements Derivation {}

    /**
     * A statistic over the last readings.
     *
     * @param rank percentile in 1..100; only for PERCENTILE
     * @param readings how many, at most {@value #MOST}
     * @param over only readings younger than this, {@code time - reading < over}; zero for any age
     * @param atLeast fewest readings for an answer
     */
    record Last(Statistic statistic, int rank, Quantity of, Condition when, int readings, Duration over, int atLeast)
            implements Derivation {
        /** Most readings kept. */
        public static final int MOST = 64;
    }

    /**
     * One value per local day of the patient, today's so far. The history of days is for {@link Days}.
     *
     * @param statistic MEAN, MIN, MAX, RANGE, CHANGE, COUNT, SUM or SD
     * @param atLeast fewest readings for a valid day
     * @param hours fewest hours of the day with a reading for a valid day; 0 for any
     */
    record Daily(Statistic statistic, Quantity of, Condition when, int atLeast, int hours) implements Derivation {}

    /**
     * A statistic over the valid days from {@code from} to {@code to} days back, both included; 0 is today so far.
     *
     * @param rank percentile in 1..100; only for PERCENTILE
     * @param daily position of the {@link Daily} value among the rule's derived values
     * @param from oldest day, at most {@value #OLDEST}
     * @param atLeast fewest valid days for an answer
     */
    record Days(Statistic statistic, int rank, int daily, int from, int to, int atLeast) implements Derivation {
        /** Oldest day kept. */
        public static final int OLDEST = 42;
    }

    /** Exponential average with weight {@code 1 - exp(-dt / tau)} for a reading {@code dt} after the one before; begins with the first. */
    record Ema(Quantity of, Condition when, Duration tau) implements Derivation {}

    /** One-sided CUSUM {@code S = max(0, S + of - slack)}, from 0. */
    record Cusum(Quantity of, Condition when, Quantity slack) implements Derivation {}

    /** The value at the last reading at which {@code when} was true, this one included; unknown once older than {@code maxAge}. */
    record Keep(Quantity of, Condition when, Duration maxAge) implements Derivation {}

    /** Minutes since {@code when} was last true, 0 if it is now; positive infinity if it never was. */
    record Since(Condition when) implements Derivation {}

    /**
     * Sum of points; an unknown group gives none.
     *
     * @param groups each gives the points of its first band that is true
     * @param atLeast fewest groups that must be known for an answer
     * @param counts what is summed: the points, or 1 per group that gives points
     */
    record Points(List<Group> groups, int atLeast, boolean counts) implements Derivation {
        /** Copies the list. */
        public Points {
            groups = List.copyOf(groups);
        }
    }

    /** Bands of one finding. It is unknown if no band is true and one is unknown. */
    record Group(String name, List<Band> bands) {
        /** Copies the list. */
        public Group {
            bands = List.copyOf(bands);
        }
    }

    /** So many points if the condition is true. */
    record Band(Condition when, double points) {}
}
