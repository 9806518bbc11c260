package io.holter.jobs.aggregate;

import io.holter.schema.care.OutcomeKind;

/** Adjudicated events that a release counts: members with at least one in the quarter. */
enum EventKind {
    HF_DECOMPENSATION(OutcomeKind.HF_DECOMPENSATION),
    AF_ADMISSION(OutcomeKind.AF_ADMISSION),
    MYOCARDIAL_INFARCTION(OutcomeKind.MYOCARDIAL_INFARCTION),
    STROKE(OutcomeKind.STROKE),
    CV_ADMISSION(OutcomeKind.CV_ADMISSION),
    DEATH(OutcomeKind.DEATH);

    private final OutcomeKind outcome;

    EventKind(OutcomeKind outcome) {
        this.outcome = outcome;
    }

    OutcomeKind outcome() {
        return outcome;
    }
}
