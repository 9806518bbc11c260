package io.holter.rules.rhythm;

/**
 * How beat decisions become episodes (rule AF-03), by the kind of sensor.
 *
 * @param opens an episode opens after fibrillation for this long, ms
 * @param closes an open episode closes after another rhythm for this long, ms
 * @param bridges an open episode goes on over this much time without decisions, ms
 * @param quality least share of usable beats, 0 to 1, at which an episode opens
 * @param evidence sum of the rhythm score over the time in fibrillation that an episode needs to open, score x s: half a
 *     minute at 2, or a minute at 1
 */
public record RhythmProfile(long opens, long closes, long bridges, double quality, double evidence) {
    /** Intervals of ECG grade: 30 s is the definition of clinical atrial fibrillation (ESC 2024). */
    public static final RhythmProfile ECG = new RhythmProfile(30_000, 60_000, 180_000, 0.8, 60);

    /** Pulse intervals of a watch: six minutes, as for subclinical fibrillation, because artefacts look alike. */
    public static final RhythmProfile PPG = new RhythmProfile(360_000, 300_000, 180_000, 0.8, 360);
}
