package io.holter.local.evaluate;

import java.util.List;

/** Weighted logistic regression with a ridge, by Newton's method; small and exact, so that a fit can be repeated. */
final class LogisticRegression {
    private static final int ITERATIONS = 20;
    private static final double CONVERGED = 1e-8;
    private static final double LARGEST_SCORE = 30;

    private LogisticRegression() {}

    /**
     * A row to learn from.
     *
     * @param values measures, scaled
     * @param yes the outcome
     * @param weight how much it counts
     */
    record Row(double[] values, boolean yes, double weight) {}

    /** Intercept, then one weight per measure; {@code ridge} is per unit of weight. */
    static double[] fit(List<Row> rows, double ridge) {
        int n = rows.get(0).values().length + 1;
        double total = rows.stream().mapToDouble(Row::weight).sum();
        double[] weights = new double[n];
        for (int k = 0; k < ITERATIONS; k++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int i = 0; i < n; i++) {
                gradient[i] = -ridge * total * weights[i];
                curvature[i][i] = ridge * total;
            }
            for (Row row : rows) {
                add(row, weights, gradient, curvature);
            }
            double[] step = solve(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                weights[i] += step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < CONVERGED) {
                break;
            }
        }
        return weights;
    }

    private static void add(Row row, double[] weights, double[] gradient, double[][] curvature) {
        int n = weights.length;
        double score = weights[0];
        for (int i = 1; i < n; i++) {
            score += weights[i] * row.values()[i - 1];
        }
        double p = 1 / (1 + Math.exp(-Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, score))));
        double slope = row.weight() * ((row.yes() ? 1 : 0) - p);
        double bend = row.weight() * p * (1 - p);
        for (int i = 0; i < n; i++) {
            double x = i == 0 ? 1 : row.values()[i - 1];
            gradient[i] += slope * x;
            for (int j = 0; j <= i; j++) {
                double both = bend * x * (j == 0 ? 1 : row.values()[j - 1]);
                curvature[i][j] += both;
                curvature[j][i] += i == j ? 0 : both;
            }
        }
    }

    /** Gauss elimination; the ridge keeps the matrix regular. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
