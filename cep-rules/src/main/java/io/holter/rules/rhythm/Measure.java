package io.holter.rules.rhythm;

import java.util.Locale;

/** What the rhythm score is made of. Each is read from the last 20 to 60 beats and says one thing about them. */
public enum Measure {
    /** Entropy of three-beat words of heart rate over 63 words (Zhou 2015): how unpredictable the rate is, 0 to 1. */
    ENTROPY,
    /**
     * Share of beats that are premature and followed by a pause (rule RH-05): ectopy. It speaks against fibrillation,
     * because premature beats make the other measures rise.
     */
    PREMATURE,
    /** Share of intervals within 3 % of the one before: what a regular rhythm has and fibrillation lacks. */
    STEADY,
    /**
     * Share of pairs of intervals that came before among the last 32 pairs, within 6 %: bigeminy, trigeminy, group
     * beating and flutter repeat themselves, fibrillation does not.
     */
    RECURRENT,
    /** Standard deviation of intervals over their mean; a single interval counts at most 30 % off. */
    SPREAD,
    /** Share of unlike pairs among eight median-filtered intervals, per second of mean interval (Petrenas 2015). */
    UNLIKE,
    /** Mean difference to the interval before the last, over the mean interval: zero in bigeminy. */
    ALTERNATE;

    /** As written in the coefficients. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
