package io.holter.training.report.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model said about a patient in one night.
 *
 * @param night the night's date
 * @param model name and version, such as hf-decompensation-30d@2026-02-28
 * @param probability absolute risk, 0 to 1; null when not evaluable
 * @param low lower end of the 95 % interval, 0 to 1
 * @param high upper end of the 95 % interval, 0 to 1
 * @param baseline what the simple baseline says, 0 to 1
 * @param percentile rank within the night's cohort, 0 to 100
 * @param notEvaluable why there is no number, as a stable code; null when there is one
 * @param factors strongest first
 */
public record RiskNight(
        LocalDate night,
        String model,
        @Nullable Double probability,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double baseline,
        @Nullable Double percentile,
        @Nullable String notEvaluable,
        List<RiskFactor> factors) {

    public RiskNight {
        factors = List.copyOf(factors);
    }
}
