package io.holter.training.model;

/**
 * A 95 % interval of a probability.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {
    /** 97.5 % quantiles of Student's t for 1 to 10 degrees of freedom; beyond, the normal one with a small addition. */
    private static final double[] T = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};

    /**
     * The interval around a model's probability: delete-a-group jackknife over its members (Kott 2001), on the log-odds
     * scale, plus the uncertainty of the calibration.
     */
    public static Interval of(RiskModel model, double[] values) {
        Equation equation = model.equation();
        double[] columns = equation.inputs().encode(values);
        double raw = equation.predictor().raw(columns);
        Calibration calibration = equation.calibration();
        double spread = jackknife(model, columns, raw) * calibration.slope() * calibration.slope();
        double width = quantile(model.members().size()) * Math.sqrt(spread + calibration.variance(raw));
        double centre = calibration.logOdds(raw);
        return new Interval(Odds.probability(centre - width), Odds.probability(centre + width));
    }

    private static double jackknife(RiskModel model, double[] columns, double raw) {
        int groups = model.members().size();
        double sum = 0;
        for (Predictor member : model.members()) {
            double difference = member.raw(columns) - raw;
            sum += difference * difference;
        }
        return groups < 2 ? 0 : sum * (groups - 1) / groups;
    }

    private static double quantile(int groups) {
        int freedom = groups - 1;
        return freedom >= 1 && freedom <= T.length ? T[freedom - 1] : 1.96 + 2.5 / Math.max(groups, 10);
    }
}
