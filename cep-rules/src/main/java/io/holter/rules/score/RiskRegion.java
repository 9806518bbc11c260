package io.holter.rules.score;

import io.holter.schema.care.Sex;

/** Regions of Europe by cardiovascular mortality, as SCORE2 and SCORE2-OP are calibrated to them. */
public enum RiskRegion {
    /** Such as France, Spain, Switzerland. */
    LOW,
    /** Such as Germany, Austria, Italy, Portugal. */
    MODERATE,
    /** Such as Poland, Czechia, Croatia. */
    HIGH,
    /** Such as Romania, Bulgaria. */
    VERY_HIGH;

    private static final int WOMEN = 2;

    /** The risk that this region has where the cohorts of the score had {@code risk}. */
    double recalibrated(double risk, Sex sex, double[][] scales) {
        double[] scale = scales[ordinal()];
        int at = sex == Sex.MALE ? 0 : WOMEN;
        return 1 - Math.exp(-Math.exp(scale[at] + scale[at + 1] * Math.log(-Math.log(1 - risk))));
    }
}
