package io.holter.rules.score;

/**
 * Risk of death in heart failure: MAGGIC, 0 to 57 points. For adults with heart failure of any ejection fraction. It
 * predicts death in one and three years, not admission.
 *
 * <p>Source: Pocock, Eur Heart J 2013;34:1404 (the published chart).
 */
public final class Maggic {
    /** Highest sum of points. */
    public static final int MOST = 57;

    private static final int ADULT = 18;
    private static final int OLDEST = 120;
    private static final int LONG_ILL = 18;

    private static final int[] EF_FROM = {20, 25, 30, 35, 40};
    private static final int[] EF = {7, 6, 5, 3, 2, 0};
    private static final int[] AGE_FROM = {55, 60, 65, 70, 75, 80};
    private static final int[][] AGE = {{0, 1, 2, 4, 6, 8, 10}, {0, 2, 4, 6, 8, 10, 13}, {0, 3, 5, 7, 9, 12, 15}};
    private static final int[] PRESSURE_FROM = {110, 120, 130, 140, 150};
    private static final int[][] PRESSURE = {{5, 4, 3, 2, 1, 0}, {3, 2, 1, 1, 0, 0}, {2, 1, 1, 0, 0, 0}};
    private static final int[] BMI_FROM = {15, 20, 25, 30};
    private static final int[] BMI = {6, 5, 3, 2, 0};
    private static final int[] CREATININE_FROM = {90, 110, 130, 150, 170, 210, 250};
    private static final int[] CREATININE = {0, 1, 2, 3, 4, 5, 6, 8};
    private static final int[] NYHA = {0, 2, 6, 8};

    private Maggic() {}

    /**
     * A person. NaN stands for a value that is not known.
     *
     * @param age years
     * @param male true for a man
     * @param heartFailure true with heart failure
     * @param ejectionFraction left ventricular ejection fraction, %
     * @param nyha NYHA class, 1 to 4; 0 if not known
     * @param systolic systolic pressure, mm[Hg]
     * @param bodyMassIndex kg/m2
     * @param creatinine umol/L
     * @param monthsKnown months since heart failure was diagnosed
     * @param smoker true if smoking now
     * @param diabetes true with diabetes
     * @param copd true with chronic obstructive pulmonary disease
     * @param betaBlocker true if taking one
     * @param aceInhibitor true if taking an ACE inhibitor or an angiotensin receptor blocker
     */
    public record Person(
            double age,
            boolean male,
            boolean heartFailure,
            double ejectionFraction,
            int nyha,
            double systolic,
            double bodyMassIndex,
            double creatinine,
            double monthsKnown,
            boolean smoker,
            boolean diabetes,
            boolean copd,
            boolean betaBlocker,
            boolean aceInhibitor) {}

    /** The score of a person. */
    public static ScoreResult of(Person p) {
        return ScoreResult.refused(
                        Reason.when(!p.heartFailure(), "it is made for people with heart failure"),
                        Reason.age(p.age(), ADULT, OLDEST),
                        Reason.implausible("ejection fraction", p.ejectionFraction(), 5, 85, "%"),
                        Reason.when(p.nyha() < 1 || p.nyha() > NYHA.length, "NYHA class is missing (1 to 4)"),
                        Reason.implausible("systolic pressure", p.systolic(), 50, 300, "mm[Hg]"),
                        Reason.implausible("body mass index", p.bodyMassIndex(), 10, 80, "kg/m2"),
                        Reason.implausible("creatinine", p.creatinine(), 20, 2_000, "umol/L"),
                        Reason.implausible("months since diagnosis", p.monthsKnown(), 0, 1_200, "months"))
                .orElseGet(() -> new ScoreResult.Points(
                        measured(p) + known(p), MOST, "more points, higher risk of death in one and three years"));
    }

    private static int measured(Person p) {
        int group = p.ejectionFraction() < 30 ? 0 : p.ejectionFraction() < 40 ? 1 : 2;
        return points(p.ejectionFraction(), EF_FROM, EF)
                + points(p.age(), AGE_FROM, AGE[group])
                + points(p.systolic(), PRESSURE_FROM, PRESSURE[group])
                + points(p.bodyMassIndex(), BMI_FROM, BMI)
                + points(p.creatinine(), CREATININE_FROM, CREATININE);
    }

    private static int known(Person p) {
        return NYHA[p.nyha() - 1]
                + (p.male() ? 1 : 0)
                + (p.smoker() ? 1 : 0)
                + (p.diabetes() ? 3 : 0)
                + (p.copd() ? 2 : 0)
                + (p.monthsKnown() >= LONG_ILL ? 2 : 0)
                + (p.betaBlocker() ? 0 : 3)
                + (p.aceInhibitor() ? 0 : 1);
    }

    /** The points of the band that a value lies in; a bound belongs to the band above it. */
    private static int points(double value, int[] from, int[] points) {
        int band = 0;
        while (band < from.length && value >= from[band]) {
            band++;
        }
        return points[band];
    }
}
