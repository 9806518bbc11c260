package io.holter.training.model;

/**
 * Raw score to log odds, fitted on patients that the predictor never saw (Platt 1999), with the uncertainty of the fit.
 *
 * @param intercept added last
 * @param slope log odds per unit of raw score
 * @param varIntercept variance of the intercept, over patients
 * @param varSlope variance of the slope, over patients
 * @param covariance of intercept and slope
 */
public record Calibration(double intercept, double slope, double varIntercept, double varSlope, double covariance) {

    /** Checks that the numbers can be used. */
    public Calibration {
        Bounds.finite("calibration.intercept", intercept);
        Bounds.finite("calibration.slope", slope);
        Bounds.finite("calibration.varIntercept", varIntercept);
        Bounds.finite("calibration.varSlope", varSlope);
        Bounds.finite("calibration.covariance", covariance);
        Bounds.check(varIntercept >= 0 && varSlope >= 0, "calibration", "has a negative variance");
    }

    /** Leaves the score as it is. */
    public static Calibration none() {
        return new Calibration(0, 1, 0, 0, 0);
    }

    /** The probability for a raw score. */
    public double probability(double raw) {
        return Odds.probability(logOdds(raw));
    }

    double logOdds(double raw) {
        return slope * raw + intercept;
    }

    /** Variance of the log odds at this raw score that comes from the calibration. */
    double variance(double raw) {
        return Math.max(0, varIntercept + 2 * raw * covariance + raw * raw * varSlope);
    }
}
