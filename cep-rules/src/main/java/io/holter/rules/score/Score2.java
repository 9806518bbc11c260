package io.holter.rules.score;

import io.holter.schema.care.Sex;

/**
 * Ten-year risk of a first fatal or non-fatal cardiovascular event: SCORE2. For people of 40 to 69 years without
 * cardiovascular disease and without diabetes; most patients of a heart centre are not among them.
 *
 * <p>Source: SCORE2 working group, Eur Heart J 2021;42:2439, coefficients of the authors' own program.
 */
public final class Score2 {
    private static final int YOUNGEST = 40;
    private static final int OLDEST = 69;
    private static final int YEARS = 10;

    /** Coefficients: age, smoking, pressure, total and HDL cholesterol, then the last four times age; then survival. */
    private static final double[] MEN = {
        0.3742, 0.6012, 0.2777, 0.1458, -0.2698, -0.0755, -0.0255, -0.0281, 0.0426, 0.9605
    };

    private static final double[] WOMEN = {
        0.4648, 0.7744, 0.3131, 0.1002, -0.2606, -0.1088, -0.0277, -0.0226, 0.0613, 0.9776
    };

    /** Per region shift and slope of men, then of women. */
    private static final double[][] SCALES = {
        {-0.5699, 0.7476, -0.7380, 0.7019},
        {-0.1565, 0.8009, -0.3143, 0.7701},
        {0.3207, 0.9360, 0.5710, 0.9369},
        {0.5836, 0.8294, 0.9412, 0.8329}
    };

    private Score2() {}

    /** The score of a person who lives in this region. */
    public static ScoreResult of(CardiovascularPerson p, RiskRegion region) {
        return ScoreResult.refused(
                        Reason.age(p.age(), YOUNGEST, OLDEST),
                        p.reason(),
                        Reason.when(p.diabetes(), "with diabetes SCORE2-Diabetes is the score"))
                .orElseGet(() -> {
                    double risk = region.recalibrated(uncalibrated(p), p.sex(), SCALES);
                    return new ScoreResult.Risk(risk, YEARS, CardiovascularPerson.meaning(risk, p.age()));
                });
    }

    private static double uncalibrated(CardiovascularPerson p) {
        double[] b = p.sex() == Sex.MALE ? MEN : WOMEN;
        double age = (p.age() - 60) / 5;
        double smoking = p.smoker() ? 1 : 0;
        double pressure = (p.systolic() - 120) / 20;
        double total = p.cholesterol() - 6;
        double hdl = (p.hdl() - 1.3) / 0.5;
        double sum = b[0] * age + b[1] * smoking + b[2] * pressure + b[3] * total + b[4] * hdl;
        double withAge = b[5] * smoking + b[6] * pressure + b[7] * total + b[8] * hdl;
        return 1 - Math.pow(b[9], Math.exp(sum + withAge * age));
    }
}
