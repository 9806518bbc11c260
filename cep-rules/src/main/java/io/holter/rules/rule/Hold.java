package io.holter.rules.rule;

import java.time.Duration;

/** How a condition must be true before its step counts. */
public sealed interface Hold {
    /** A single true reading is enough. */
    Hold NONE = new Lasting(Duration.ZERO, Duration.ZERO, 1, true, 0);

    /** Least time after which a step that goes on is told about again. */
    Duration length();

    /**
     * From the first to the last reading of a run. A false reading ends a run.
     *
     * @param length time from the first to the last true reading of the run; zero for none
     * @param maxGap longest time between two true readings of one run; zero for no limit
     * @param minSamples fewest true readings of the run, 1 and up
     * @param gapsBreak true if a longer gap ends the run, false if the run goes on
     * @param coverage share of the whole minutes from the run's start to now that have a true reading, 0 to 1; 0 for any
     */
    record Lasting(Duration length, Duration maxGap, int minSamples, boolean gapsBreak, double coverage)
            implements Hold {}

    /**
     * At least {@code times} of the last {@code of} spells. A spell is a single reading, or a window or local day with
     * readings that are known; it counts as true as soon as one reading in it is true. It holds from the reading that
     * makes it so until one that no longer does.
     *
     * @param times k, 1 to {@code of}
     * @param of n, at most {@value #MOST}
     * @param each what a spell is
     * @param window width of a window, counted from the epoch; zero unless {@code each} is WINDOW
     * @param within the true spells must begin within this time up to now; zero for any
     */
    record Times(int times, int of, Spell each, Duration window, Duration within) implements Hold {
        /** Most spells looked at. */
        public static final int MOST = 62;

        @Override
        public Duration length() {
            return Duration.ZERO;
        }
    }

    /** What {@link Times} counts. */
    enum Spell {
        READING,
        WINDOW,
        DAY
    }
}
