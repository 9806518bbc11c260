package io.holter.rules.rhythm;

/**
 * The rhythm of one minute, which is what rules see.
 *
 * @param start begin of the minute, ms since 1970
 * @param beats beats that ended in it
 * @param usable those of them that were usable
 * @param fibrillating those of the usable that were decided to be atrial fibrillation
 * @param premature those of the usable that were pauses after premature beats
 */
public record RhythmMinute(long start, int beats, int usable, int fibrillating, int premature) {
    private static final int LEAST_BEATS = 20;

    /** Fibrillation if more than half of at least 20 usable beats are (rule AF-01's tachogram), unknown below 20. */
    public RhythmState state() {
        if (usable < LEAST_BEATS) {
            return RhythmState.UNKNOWN;
        }
        return 2 * fibrillating > usable ? RhythmState.ATRIAL_FIBRILLATION : RhythmState.OTHER;
    }
}
