package io.holter.rules.step;

import java.time.Duration;

/**
 * Bounds of the detector.
 *
 * @param sequenceWait arrival time that a batch waits for the missing one before it
 * @param heldBatches most batches of one patient that wait
 * @param heldSamples most samples of one patient that wait, in batches or for a slower signal
 * @param forget arrival time after which an unfinished pattern is forgotten
 */
public record DetectorSettings(Duration sequenceWait, int heldBatches, int heldSamples, Duration forget) {

    /** What production uses. */
    public static DetectorSettings standard() {
        return new DetectorSettings(Duration.ofMinutes(2), 64, 50_000, Duration.ofDays(7));
    }
}
