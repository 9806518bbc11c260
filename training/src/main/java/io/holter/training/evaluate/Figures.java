package io.holter.training.evaluate;

import java.util.List;

/**
 * All figures of one model on the test rows, with 95 % intervals over patients.
 *
 * @param model what was judged: candidate, champion or a baseline
 * @param auroc area under the ROC curve
 * @param auprc area under the precision-recall curve; a useless model has the prevalence
 * @param brier Brier score
 * @param scaledBrier 1 - Brier / Brier of the prevalence
 * @param logLoss mean negative log likelihood
 * @param observedOverExpected events seen over events predicted
 * @param intercept calibration in the large
 * @param slope calibration slope
 * @param sensitivity at the operating point
 * @param ppv at the operating point
 * @param netBenefit at the operating point
 * @param operatingPoint at the threshold of the night
 * @param decisionCurve at thresholds from 1 % to 50 %
 * @param bins calibration plot
 * @param roc points of the ROC curve, false positive share then sensitivity
 */
public record Figures(
        String model,
        Estimate auroc,
        Estimate auprc,
        Estimate brier,
        Estimate scaledBrier,
        Estimate logLoss,
        Estimate observedOverExpected,
        Estimate intercept,
        Estimate slope,
        Estimate sensitivity,
        Estimate ppv,
        Estimate netBenefit,
        OperatingPoint operatingPoint,
        List<OperatingPoint> decisionCurve,
        List<CalibrationBin> bins,
        List<RocPoint> roc) {

    /** Copies. */
    public Figures {
        decisionCurve = List.copyOf(decisionCurve);
        bins = List.copyOf(bins);
        roc = List.copyOf(roc);
    }
}
