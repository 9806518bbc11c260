package io.holter.training.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * One of up to ten equally filled bins of predicted risk.
 *
 * @param rows in the bin
 * @param predicted mean probability
 * @param observed share with the outcome
 */
public record CalibrationBin(int rows, double predicted, double observed) {
    private static final int MOST = 10;
    private static final int FEWEST_ROWS = 5;

    static List<CalibrationBin> of(Predictions p) {
        int bins = Math.max(1, Math.min(MOST, p.size() / FEWEST_ROWS));
        List<CalibrationBin> result = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = bin * p.size() / bins;
            int to = (bin + 1) * p.size() / bins;
            if (to > from) {
                result.add(of(p, from, to));
            }
        }
        return result;
    }

    private static CalibrationBin of(Predictions p, int from, int to) {
        double predicted = 0;
        double observed = 0;
        for (int i = from; i < to; i++) {
            predicted += p.probability[i];
            observed += p.label[i] ? 1 : 0;
        }
        return new CalibrationBin(to - from, predicted / (to - from), observed / (to - from));
    }
}
