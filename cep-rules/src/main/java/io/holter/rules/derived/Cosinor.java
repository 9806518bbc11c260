package io.holter.rules.derived;

import io.holter.rules.rule.Statistic;

/**
 * The 24-h cosine {@code mesor + a cos(wt) + b sin(wt)} that fits points best by least squares; its amplitude is
 * {@code sqrt(a^2 + b^2)}. Points are added to sums, so that many cost no more than one (Nelson, Chronobiologia 1979).
 */
final class Cosinor {
    /** Cells of the sums: number, cos, sin, cos^2, cos sin, sin^2, y, y cos, y sin, quarters of the day as bits. */
    static final int SUMS = 10;

    private static final double MS_PER_DAY = 86_400_000.0;
    private static final int QUARTERS = 4;
    private static final int ALL_QUARTERS = (1 << QUARTERS) - 1;
    private static final double SINGULAR = 1e-9;

    private Cosinor() {}

    /** Adds a point at a time in ms since 1970 UTC. */
    static void add(double[] sums, double time, double y) {
        double day = time / MS_PER_DAY - Math.floor(time / MS_PER_DAY);
        double cos = Math.cos(2 * Math.PI * day);
        double sin = Math.sin(2 * Math.PI * day);
        sums[0]++;
        sums[1] += cos;
        sums[2] += sin;
        sums[3] += cos * cos;
        sums[4] += cos * sin;
        sums[5] += sin * sin;
        sums[6] += y;
        sums[7] += y * cos;
        sums[8] += y * sin;
        sums[9] = (int) sums[9] | 1 << (int) (day * QUARTERS);
    }

    /** Number of points. */
    static int points(double[] sums) {
        return (int) sums[0];
    }

    /** MESOR or AMPLITUDE of the points; NaN if a quarter of the day has none or they fix no cosine. */
    static double result(Statistic statistic, double[] s) {
        if ((int) s[9] != ALL_QUARTERS) {
            return Double.NaN;
        }
        // Centred on the means, so that two unknowns are left.
        double n = s[0];
        double cc = s[3] - s[1] * s[1] / n;
        double cs = s[4] - s[1] * s[2] / n;
        double ss = s[5] - s[2] * s[2] / n;
        double yc = s[7] - s[6] * s[1] / n;
        double ys = s[8] - s[6] * s[2] / n;
        double determinant = cc * ss - cs * cs;
        if (determinant < SINGULAR) {
            return Double.NaN;
        }
        double a = (yc * ss - ys * cs) / determinant;
        double b = (ys * cc - yc * cs) / determinant;
        return statistic == Statistic.AMPLITUDE ? Math.hypot(a, b) : (s[6] - a * s[1] - b * s[2]) / n;
    }
}
