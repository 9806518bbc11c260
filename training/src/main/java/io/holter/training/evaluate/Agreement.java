package io.holter.training.evaluate;

/** How far the probabilities are right as probabilities. */
final class Agreement {
    private Agreement() {}

    /** Mean squared distance between probability and outcome (Brier 1950). */
    static double brier(Predictions p, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < p.size(); i++) {
            double distance = p.probability[i] - (p.label[i] ? 1 : 0);
            sum += weights[i] * distance * distance;
            total += weights[i];
        }
        return sum / total;
    }

    /** 1 - Brier / Brier of the prevalence: 0 is useless, 1 is perfect. */
    static double scaledBrier(Predictions p, double[] weights) {
        double prevalence = prevalence(p, weights);
        return 1 - brier(p, weights) / (prevalence * (1 - prevalence));
    }

    /** Mean negative log likelihood, natural logarithm; probabilities kept 1e-9 away from 0 and 1. */
    static double logLoss(Predictions p, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < p.size(); i++) {
            double q = Math.min(Math.max(p.probability[i], 1e-9), 1 - 1e-9);
            sum -= weights[i] * Math.log(p.label[i] ? q : 1 - q);
            total += weights[i];
        }
        return sum / total;
    }

    /** Observed over expected events; 1 is right, below 1 the risk is overestimated. */
    static double observedOverExpected(Predictions p, double[] weights) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < p.size(); i++) {
            observed += p.label[i] ? weights[i] : 0;
            expected += weights[i] * p.probability[i];
        }
        return observed / expected;
    }

    static double prevalence(Predictions p, double[] weights) {
        double events = 0;
        double total = 0;
        for (int i = 0; i < p.size(); i++) {
            events += p.label[i] ? weights[i] : 0;
            total += weights[i];
        }
        return events / total;
    }

    /** Calibration in the large: what must be added to all log odds; 0 is right. */
    static double intercept(Predictions p, double[] weights) {
        return LogOddsLine.intercept(p.logOdds(), p.label, weights);
    }

    /** Calibration slope: below 1 the risks are too extreme, above 1 too timid. */
    static double slope(Predictions p, double[] weights) {
        return LogOddsLine.fit(p.logOdds(), p.label, weights)
                .map(LogOddsLine::slope)
                .orElse(Double.NaN);
    }
}
