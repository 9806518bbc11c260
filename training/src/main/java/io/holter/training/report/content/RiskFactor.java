package io.holter.training.report.content;

import org.jspecify.annotations.Nullable;

/**
 * What one feature added to a risk: an association, not a cause.
 *
 * @param feature feature name of the catalogue
 * @param unit UCUM unit of value and typical
 * @param value the patient's value, null if missing
 * @param typical the patient's own baseline where the feature has one, else the median of the training cohort
 * @param own true if {@code typical} is the patient's own baseline
 * @param effect contribution to the log odds; above 0 raises the risk
 */
public record RiskFactor(
        String feature,
        String unit,
        @Nullable Double value,
        @Nullable Double typical,
        boolean own,
        double effect) {}
