package io.holter.training.model;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A sum of weighted columns; the raw score is in log odds. Effects are exact.
 *
 * @param intercept log odds where every column is 0, that is, average
 * @param weights one per column; not to be changed
 */
@JsonTypeName("linear")
public record Linear(double intercept, double[] weights) implements Predictor {
    private static final int MOST = 1000;

    /** Checks that the weights can be used. */
    public Linear {
        Bounds.finite("intercept", intercept);
        Bounds.size("weights", weights.length, 0, MOST);
        Bounds.finite("weights", weights);
    }

    @Override
    public double raw(double[] columns) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * columns[i];
        }
        return sum + intercept;
    }

    @Override
    public double[] effects(double[] columns) {
        double[] effects = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            effects[i] = weights[i] * columns[i];
        }
        return effects;
    }

    @Override
    public double base() {
        return intercept;
    }

    @Override
    public void checkColumns(int columns) {
        Bounds.check(weights.length == columns, "weights", "must be one per column");
    }
}
