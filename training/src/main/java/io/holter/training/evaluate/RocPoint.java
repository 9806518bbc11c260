package io.holter.training.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * One point of the ROC curve.
 *
 * @param falsePositiveShare share of rows without the outcome at or above a threshold
 * @param sensitivity share of rows with the outcome at or above it
 */
public record RocPoint(double falsePositiveShare, double sensitivity) {
    private static final int MOST = 200;

    static List<RocPoint> of(Predictions p) {
        List<RocPoint> points = new ArrayList<>(List.of(new RocPoint(0, 0)));
        double events = p.events();
        double others = p.size() - events;
        int tp = 0;
        int fp = 0;
        int every = Math.max(1, p.size() / MOST);
        for (int i = p.size() - 1; i >= 0; i--) {
            tp += p.label[i] ? 1 : 0;
            fp += p.label[i] ? 0 : 1;
            boolean tied = i > 0 && p.probability[i - 1] == p.probability[i];
            if (!tied && (i == 0 || (p.size() - i) % every == 0)) {
                points.add(new RocPoint(fp / others, tp / events));
            }
        }
        return points;
    }
}
