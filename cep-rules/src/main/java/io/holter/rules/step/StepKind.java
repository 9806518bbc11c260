package io.holter.rules.step;

/** What a step event tells. */
public enum StepKind {
    /** Steps of the pattern hold. */
    STEP,
    /** An escalation holds. */
    ESCALATED,
    /** A contracted signal has been silent for too long. */
    SILENT,
    /** The clear condition held. */
    CLEARED,
    /** The rule's clock passed a deadline of the pattern. */
    CLOCK,
    /** Nobody watches any more: monitoring ended or consent was withdrawn. No all-clear. */
    ENDED
}
