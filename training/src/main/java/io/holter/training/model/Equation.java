package io.holter.training.model;

/**
 * From feature values to a probability: inputs, predictor, calibration.
 *
 * @param inputs features in the order in which values are handed in
 * @param predictor columns to raw score
 * @param calibration raw score to log odds
 */
public record Equation(Inputs inputs, Predictor predictor, Calibration calibration) {

    /** Checks that the parts fit together. */
    public Equation {
        predictor.checkColumns(inputs.columns());
    }

    /** Probability of the outcome within the horizon, 0 to 1. */
    public double probability(double[] values) {
        return Odds.probability(logOdds(values));
    }

    /** Log odds of the outcome. */
    public double logOdds(double[] values) {
        return calibration.logOdds(predictor.raw(inputs.encode(values)));
    }

    /** Log odds before anything is known of the patient: {@link #effects} are counted from here. */
    public double base() {
        return calibration.logOdds(predictor.base());
    }

    /** What each input added to the log odds; base and effects add up to {@link #logOdds}. */
    public double[] effects(double[] values) {
        double[] effects = inputs.gather(predictor.effects(inputs.encode(values)));
        for (int i = 0; i < effects.length; i++) {
            effects[i] *= calibration.slope();
        }
        return effects;
    }
}
