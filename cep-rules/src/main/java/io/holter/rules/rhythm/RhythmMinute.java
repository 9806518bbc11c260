package io.holter.rules.rhythm;

/**
 * The rhythm of one calendar minute with beats, which is what rules see. Shares are unknown (NaN) below 20 beats with a
 * decision.
 *
 * @param start begin of the minute, ms since 1970
 * @param first its first beat, ms since 1970, whatever it was good for
 * @param last its last beat, ms since 1970
 * @param beats beats that ended in it
 * @param usable those that were usable
 * @param decided those of the usable at which the rhythm was known: not the first 20 after a start or a long gap
 * @param fibrillating those of the decided that the rhythm score called atrial fibrillation
 * @param agreed those of the decided that Zhou 2015 and Petrenas 2015 both called atrial fibrillation
 * @param premature those of the usable that were pauses after premature beats
 * @param meanInterval mean usable interval, ms; NaN if there is none
 * @param sdnn standard deviation of normal intervals, ms; NaN if fewer than 2, in fibrillation, while the rhythm is
 *     unknown, or with more than 5 % premature beats
 * @param rmssd root mean square of differences between normal intervals that follow each other, ms; NaN likewise
 * @param episodeStart begin of the episode open at the end of the minute, ms since 1970, or {@link #NO_EPISODE}
 */
public record RhythmMinute(
        long start,
        long first,
        long last,
        int beats,
        int usable,
        int decided,
        int fibrillating,
        int agreed,
        int premature,
        double meanInterval,
        double sdnn,
        double rmssd,
        long episodeStart) {
    /** {@link #episodeStart} of a minute that ends outside any episode. */
    public static final long NO_EPISODE = Long.MIN_VALUE;

    private static final int LEAST_BEATS = 20;
    private static final double MINUTE = 60_000;

    /** Fibrillation if more than half of at least 20 decided beats are (rule AF-01's tachogram), unknown below 20. */
    public RhythmState state() {
        double share = fibrillation();
        if (Double.isNaN(share)) {
            return RhythmState.UNKNOWN;
        }
        return share > 0.5 ? RhythmState.ATRIAL_FIBRILLATION : RhythmState.OTHER;
    }

    /** Share of decided beats in fibrillation, 0 to 1. */
    public double fibrillation() {
        return share(fibrillating);
    }

    /** Share of decided beats at which both published detectors agree on fibrillation, 0 to 1. */
    public double agreement() {
        return share(agreed);
    }

    private double share(int count) {
        return decided < LEAST_BEATS ? Double.NaN : (double) count / decided;
    }

    /** Share of beats that were usable, 0 to 1. */
    public double quality() {
        return (double) usable / beats;
    }

    /** Heart rate of the usable beats, /min, or NaN. */
    public double rate() {
        return MINUTE / meanInterval;
    }

    /** How long the open episode has lasted at the last beat, ms; 0 if none is open. */
    public long lasting() {
        return episodeStart == NO_EPISODE ? 0 : Math.max(0, last - episodeStart);
    }

    RhythmMinute withoutVariability() {
        return new RhythmMinute(
                start,
                first,
                last,
                beats,
                usable,
                decided,
                fibrillating,
                agreed,
                premature,
                meanInterval,
                Double.NaN,
                Double.NaN,
                episodeStart);
    }
}
