package io.holter.rules.rhythm;

/**
 * An episode of atrial fibrillation. Times are those of the rhythm, not of its detection: the lag of the detector is
 * taken off both ends.
 *
 * @param start ms since 1970
 * @param end ms since 1970; while it is open, the newest beat in fibrillation
 * @param beats beats in fibrillation
 * @param meanRate mean heart rate over these beats, /min
 * @param highestRate highest heart rate as a mean over about 32 beats, /min
 */
public record AfEpisode(long start, long end, int beats, double meanRate, double highestRate) {
    /** Length, ms. */
    public long duration() {
        return end - start;
    }
}
