package io.holter.training.model;

/** Probabilities and log odds. */
public final class Odds {
    private Odds() {}

    /** Log odds to probability. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Probability, kept away from 0 and 1 by 1e-9, to log odds. */
    public static double logOdds(double probability) {
        double p = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
        return Math.log(p / (1 - p));
    }
}
