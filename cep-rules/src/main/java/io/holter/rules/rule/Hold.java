package io.holter.rules.rule;

import java.time.Duration;

/**
 * How long and how densely a condition must be true before it counts.
 *
 * @param length time from the first to the last true sample of the run; zero for none
 * @param maxGap longest time between two true samples of one run; zero for no limit
 * @param minSamples fewest true samples of the run, 1 and up
 * @param gapsBreak true if a longer gap ends the run, false if the run goes on
 */
public record Hold(Duration length, Duration maxGap, int minSamples, boolean gapsBreak) {
    /** A single true sample is enough. */
    public static final Hold NONE = new Hold(Duration.ZERO, Duration.ZERO, 1, true);
}
