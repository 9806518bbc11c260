package io.holter.rules.rhythm;

/** What is known of the rhythm at a beat. */
public enum RhythmState {
    /** Too few usable beats since the recording or the last long gap began. */
    UNKNOWN,
    /** Any rhythm that is not atrial fibrillation. */
    OTHER,
    /** Atrial fibrillation, as far as RR intervals can tell; not a diagnosis. */
    ATRIAL_FIBRILLATION
}
