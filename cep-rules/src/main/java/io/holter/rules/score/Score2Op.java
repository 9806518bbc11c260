package io.holter.rules.score;

import io.holter.schema.care.Sex;

/**
 * Ten-year risk of a first fatal or non-fatal cardiovascular event in older people: SCORE2-OP. For people of 70 to 89
 * years without cardiovascular disease. In men above 87 years the published formula lets smoking lower the risk a little.
 *
 * <p>Source: SCORE2-OP working group, Eur Heart J 2021;42:2455, coefficients of the authors' own program.
 */
public final class Score2Op {
    private static final int YOUNGEST = 70;
    private static final int OLDEST = 89;
    private static final int YEARS = 10;

    /** Age, diabetes, smoking, pressure, total and HDL cholesterol, the last five times age, mean, survival. */
    private static final double[] MEN = {
        0.0634, 0.4245, 0.3524, 0.0094, 0.0850, -0.3564, -0.0174, -0.0247, -0.0005, 0.0073, 0.0091, 0.0929, 0.7576
    };

    private static final double[] WOMEN = {
        0.0789, 0.6010, 0.4921, 0.0102, 0.0605, -0.3040, -0.0107, -0.0255, -0.0004, -0.0009, 0.0154, 0.2288, 0.8082
    };

    private static final double[][] SCALES = {
        {-0.3435, 1.1930, -0.5161, 1.0072},
        {0.0053, 1.2485, -0.1010, 1.0996},
        {0.0843, 1.1519, 0.3757, 1.0890},
        {0.0460, 0.7036, 0.3793, 0.6915}
    };

    private Score2Op() {}

    /** The score of a person who lives in this region. */
    public static ScoreResult of(CardiovascularPerson p, RiskRegion region) {
        return ScoreResult.refused(Reason.age(p.age(), YOUNGEST, OLDEST), p.reason())
                .orElseGet(() -> {
                    double risk = region.recalibrated(uncalibrated(p), p.sex(), SCALES);
                    return new ScoreResult.Risk(risk, YEARS, CardiovascularPerson.meaning(risk, p.age()));
                });
    }

    private static double uncalibrated(CardiovascularPerson p) {
        double[] b = p.sex() == Sex.MALE ? MEN : WOMEN;
        double age = p.age() - 73;
        double diabetes = p.diabetes() ? 1 : 0;
        double smoking = p.smoker() ? 1 : 0;
        double pressure = p.systolic() - 150;
        double total = p.cholesterol() - 6;
        double hdl = p.hdl() - 1.4;
        double sum =
                b[0] * age + b[1] * diabetes + b[2] * smoking + b[3] * pressure + b[4] * total + b[5] * hdl - b[11];
        double withAge = b[6] * diabetes + b[7] * smoking + b[8] * pressure + b[9] * total + b[10] * hdl;
        return 1 - Math.pow(b[12], Math.exp(sum + withAge * age));
    }
}
