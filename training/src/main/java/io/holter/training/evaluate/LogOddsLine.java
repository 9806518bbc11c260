package io.holter.training.evaluate;

import io.holter.training.model.Odds;
import java.util.Optional;

/**
 * The straight line intercept + slope * x in log odds that fits outcomes best (logistic regression on one variable, by Newton's
 * method).
 *
 * @param intercept log odds at x = 0
 * @param slope log odds per unit of x
 */
public record LogOddsLine(double intercept, double slope) {
    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-10;
    private static final double RIDGE = 1e-9;

    /** The line for 0/1 labels; empty if it does not exist (one class, no spread, or a perfect split). */
    public static Optional<LogOddsLine> fit(double[] x, boolean[] label, double[] weights) {
        double[] target = new double[label.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = label[i] ? 1 : 0;
        }
        return fit(x, target, weights);
    }

    /** The line for targets between 0 and 1. */
    public static Optional<LogOddsLine> fit(double[] x, double[] target, double[] weights) {
        double a = 0;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            Newton newton = new Newton();
            for (int i = 0; i < x.length; i++) {
                newton.add(x[i], Odds.probability(a + b * x[i]), target[i], weights[i]);
            }
            double determinant = newton.determinant();
            if (!(determinant > RIDGE * RIDGE) || Math.abs(a) > 1e4 || Math.abs(b) > 1e4) {
                return Optional.empty();
            }
            double da = (newton.hbb * newton.ga - newton.hab * newton.gb) / determinant;
            double db = (newton.haa * newton.gb - newton.hab * newton.ga) / determinant;
            double shorten = Math.min(1, 5 / Math.max(Math.abs(da), Math.abs(db)));
            a += shorten * da;
            b += shorten * db;
            if (Math.abs(da) < ENOUGH && Math.abs(db) < ENOUGH) {
                return Optional.of(new LogOddsLine(a, b));
            }
        }
        return Optional.empty();
    }

    /** The intercept alone, with slope 1: NaN if there is only one class. */
    static double intercept(double[] x, boolean[] label, double[] weights) {
        double a = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradient = 0;
            double curvature = 0;
            for (int i = 0; i < x.length; i++) {
                double p = Odds.probability(a + x[i]);
                gradient += weights[i] * ((label[i] ? 1 : 0) - p);
                curvature += weights[i] * p * (1 - p);
            }
            double change = gradient / curvature;
            if (!Double.isFinite(change) || Math.abs(a) > 100) {
                return Double.NaN;
            }
            a += Math.max(-5, Math.min(5, change));
            if (Math.abs(change) < ENOUGH) {
                return a;
            }
        }
        return Double.NaN;
    }

    /** Gradient and curvature of the log likelihood. */
    private static final class Newton {
        double ga;
        double gb;
        double haa;
        double hab;
        double hbb;

        void add(double x, double p, double target, double weight) {
            double error = weight * (target - p);
            double curve = weight * p * (1 - p);
            ga += error;
            gb += error * x;
            haa += curve;
            hab += curve * x;
            hbb += curve * x * x;
        }

        double determinant() {
            return haa * hbb - hab * hab;
        }
    }
}
