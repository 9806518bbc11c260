package io.holter.jobs.aggregate;

import java.util.Arrays;

/**
 * The largest value of a linear function over non-negative numbers with given sums. Two-phase simplex on a dense tableau
 * with Bland's rule, which cannot cycle; made for tables of some dozens of cells.
 */
final class Simplex {
    private static final double EPSILON = 1e-9;

    private final double[][] rows;
    private final int[] basis;
    private final int variables;

    private Simplex(double[][] equations, double[] sums) {
        int m = equations.length;
        this.variables = equations.length == 0 ? 0 : equations[0].length;
        this.rows = new double[m][variables + m + 1];
        this.basis = new int[m];
        for (int i = 0; i < m; i++) {
            double sign = sums[i] < 0 ? -1 : 1;
            for (int j = 0; j < variables; j++) {
                rows[i][j] = sign * equations[i][j];
            }
            rows[i][variables + i] = 1;
            rows[i][variables + m] = sign * sums[i];
            basis[i] = variables + i;
        }
    }

    /**
     * Maximum of {@code goal · x} over {@code x >= 0} with {@code equations · x = sums}; infinite if there is none.
     *
     * @throws IllegalArgumentException if no x fits the sums
     */
    static double max(double[][] equations, double[] sums, double[] goal) {
        if (equations.length == 0) {
            return Arrays.stream(goal).anyMatch(g -> g > 0) ? Double.POSITIVE_INFINITY : 0;
        }
        Simplex simplex = new Simplex(equations, sums);
        simplex.findStart();
        return simplex.climb(goal);
    }

    private void findStart() {
        double[] goal = new double[variables + rows.length];
        Arrays.fill(goal, variables, goal.length, -1);
        double best = optimise(goal, goal.length);
        if (best < -1e-6) {
            throw new IllegalArgumentException("the published sums contradict each other");
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < variables && basis[i] >= variables; j++) {
                if (Math.abs(rows[i][j]) > EPSILON) {
                    pivot(i, j); // an artificial variable at 0 leaves; if none can come in, the row was redundant
                }
            }
        }
    }

    private double climb(double[] goal) {
        return optimise(Arrays.copyOf(goal, variables + rows.length), variables);
    }

    private double optimise(double[] goal, int allowed) {
        while (true) {
            int entering = entering(goal, allowed);
            if (entering < 0) {
                return value(goal);
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaving, entering);
        }
    }

    private double value(double[] goal) {
        double value = 0;
        for (int i = 0; i < rows.length; i++) {
            value += goal[basis[i]] * rows[i][rows[i].length - 1];
        }
        return value;
    }

    private int entering(double[] goal, int allowed) {
        for (int j = 0; j < allowed; j++) {
            double gain = goal[j];
            for (int i = 0; i < rows.length; i++) {
                gain -= goal[basis[i]] * rows[i][j];
            }
            if (gain > EPSILON) {
                return j;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][entering] > EPSILON) {
                double ratio = rows[i][rows[i].length - 1] / rows[i][entering];
                if (ratio < least - EPSILON || (ratio < least + EPSILON && best >= 0 && basis[i] < basis[best])) {
                    least = Math.min(least, ratio);
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] pivot = rows[row];
        double scale = pivot[column];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] /= scale;
        }
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][column];
            if (i != row && factor != 0) {
                for (int j = 0; j < pivot.length; j++) {
                    rows[i][j] -= factor * pivot[j];
                }
            }
        }
        basis[row] = column;
    }
}
