package io.holter.training.report.content;

/** How a risk compares with the model's cut-offs. */
public enum RiskCategory {
    LOW,
    RAISED,
    HIGH
}
