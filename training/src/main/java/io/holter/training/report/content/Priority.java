package io.holter.training.report.content;

/** How soon somebody should look at a patient, most urgent first. */
public enum Priority {
    /** An emergency alert is open and fresh. */
    NOW,
    /** A same-day alert is open and fresh, or one of these severities was raised in the last 24 h. */
    TODAY,
    /** No such alert, but the risk is high. */
    RISK,
    /** Other open alerts, late findings, a risk that rises, or silence. */
    FOLLOW,
    /** Nothing asks for attention. */
    ROUTINE
}
