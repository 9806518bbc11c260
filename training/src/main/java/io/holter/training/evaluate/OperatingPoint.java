package io.holter.training.evaluate;

/**
 * What happens if everybody at or above a threshold is looked at.
 *
 * @param threshold probability, 0 to 1
 * @param sensitivity share of outcome rows at or above it
 * @param specificity share of other rows below it
 * @param ppv share of rows at or above it that have the outcome; NaN if there are none
 * @param flagged share of rows at or above it: the workload
 * @param netBenefit true positives per row less false positives weighted with the odds of the threshold (Vickers 2006)
 * @param treatAll net benefit of looking at everybody; looking at nobody has 0
 */
public record OperatingPoint(
        double threshold,
        double sensitivity,
        double specificity,
        double ppv,
        double flagged,
        double netBenefit,
        double treatAll) {

    static OperatingPoint of(Predictions p, double[] weights, double threshold) {
        double tp = 0;
        double fp = 0;
        double events = 0;
        double total = 0;
        for (int i = 0; i < p.size(); i++) {
            double w = weights[i];
            total += w;
            events += p.label[i] ? w : 0;
            if (p.probability[i] >= threshold) {
                tp += p.label[i] ? w : 0;
                fp += p.label[i] ? 0 : w;
            }
        }
        double odds = threshold / (1 - threshold);
        return new OperatingPoint(
                threshold,
                tp / events,
                1 - fp / (total - events),
                tp / (tp + fp),
                (tp + fp) / total,
                (tp - fp * odds) / total,
                (events - (total - events) * odds) / total);
    }
}
