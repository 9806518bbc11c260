package io.holter.training.evaluate;

import io.holter.training.model.Odds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What one model said about rows whose label is known, sorted by probability so that figures need one pass. Rows of one patient share a
 * group: intervals are drawn over groups.
 */
public final class Predictions {
    final double[] probability;
    final boolean[] label;
    final int[] group;
    final int groups;

    /**
     * Sorts copies.
     *
     * @param probability 0 to 1
     * @param label true if the outcome happened
     * @param group number of the patient, 0 to groups - 1
     * @param groups number of patients
     */
    public Predictions(double[] probability, boolean[] label, int[] group, int groups) {
        int[] order = IntStream.range(0, probability.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probability[i]))
                .mapToInt(i -> i)
                .toArray();
        this.probability = IntStream.of(order).mapToDouble(i -> probability[i]).toArray();
        this.group = IntStream.of(order).map(i -> group[i]).toArray();
        this.groups = groups;
        this.label = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            this.label[i] = label[order[i]];
        }
    }

    /** Number of rows. */
    public int size() {
        return label.length;
    }

    /** Rows with the outcome. */
    public int events() {
        return (int) IntStream.range(0, size()).filter(i -> label[i]).count();
    }

    /** Patients with at least one row with the outcome. */
    public int eventPatients() {
        return (int) IntStream.range(0, size())
                .filter(i -> label[i])
                .map(i -> group[i])
                .distinct()
                .count();
    }

    /** True if there is at least one row with and one without the outcome. */
    public boolean bothClasses() {
        return events() > 0 && events() < size();
    }

    /** Mean negative log likelihood. */
    public double logLoss() {
        return Agreement.logLoss(this, evenWeights());
    }

    /** Area under the ROC curve; NaN with one class only. */
    public double auroc() {
        return Discrimination.auroc(this, evenWeights());
    }

    double[] logOdds() {
        double[] odds = new double[size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Odds.logOdds(probability[i]);
        }
        return odds;
    }

    /** The weight of each row when each group counts this many times. */
    double[] weights(int[] times) {
        double[] weights = new double[size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = times[group[i]];
        }
        return weights;
    }

    double[] evenWeights() {
        double[] weights = new double[size()];
        Arrays.fill(weights, 1);
        return weights;
    }
}
