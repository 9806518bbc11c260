package io.holter.jobs.detection;

import io.holter.rules.step.PatientState;

/** What the operator keeps per patient: the detector's state, and when its next timer is due. Mutable, one per key. */
final class PatientSlot {
    /** No timer is registered. */
    static final long NO_TIMER = Long.MAX_VALUE;

    private final PatientState state;
    private long timer;

    PatientSlot(PatientState state, long timer) {
        this.state = state;
        this.timer = timer;
    }

    PatientState state() {
        return state;
    }

    /** Arrival time of the earliest timer registered for a deadline, ms UTC. */
    long timer() {
        return timer;
    }

    void timerAt(long time) {
        timer = time;
    }
}
