package io.holter.training.report.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the model did on later, unseen patients. A figure that was not computed is null and shown as unknown.
 *
 * @param from first index date of the validation
 * @param to last index date of the validation
 * @param patients patients in it
 * @param events patients in it who had the outcome
 * @param auroc area under the ROC curve
 * @param baselineAuroc the same for the simple baseline
 * @param slope calibration slope, target 1
 * @param observedExpected observed over expected outcomes, target 1
 * @param brier Brier score, lower is better
 * @param threshold operating point, 0 to 1, at which the next two were measured
 * @param sensitivity share of outcomes found, 0 to 1
 * @param ppv share of flagged rows with the outcome, 0 to 1
 * @param bins calibration plot, by predicted risk
 */
public record Performance(
        LocalDate from,
        LocalDate to,
        int patients,
        int events,
        @Nullable Estimate auroc,
        @Nullable Estimate baselineAuroc,
        @Nullable Double slope,
        @Nullable Double observedExpected,
        @Nullable Double brier,
        @Nullable Double threshold,
        @Nullable Double sensitivity,
        @Nullable Double ppv,
        List<CalibrationBin> bins) {

    public Performance {
        bins = List.copyOf(bins);
    }
}
