package io.holter.rules.score;

/**
 * Five-year risk of a first atrial fibrillation: CHARGE-AF. For people of 46 to 94 years without atrial fibrillation.
 *
 * <p>Source: Alonso, J Am Heart Assoc 2013;2:e000102 (simple model).
 */
public final class ChargeAf {
    private static final int YOUNGEST = 46;
    private static final int OLDEST = 94;
    private static final int YEARS = 5;
    private static final double SURVIVAL = 0.9718412736;
    private static final double MEAN = 12.58156;

    private ChargeAf() {}

    /**
     * A person. NaN stands for a value that is not known.
     *
     * @param age years
     * @param white true for European descent, as the cohorts of the score called it
     * @param height cm
     * @param weight kg
     * @param systolic systolic pressure, mm[Hg]
     * @param diastolic diastolic pressure, mm[Hg]
     * @param smoker true if smoking now
     * @param antihypertensive true if treated for hypertension
     * @param diabetes true with diabetes
     * @param heartFailure true with heart failure
     * @param infarction true after a myocardial infarction
     * @param fibrillation true with atrial fibrillation, known already
     */
    public record Person(
            double age,
            boolean white,
            double height,
            double weight,
            double systolic,
            double diastolic,
            boolean smoker,
            boolean antihypertensive,
            boolean diabetes,
            boolean heartFailure,
            boolean infarction,
            boolean fibrillation) {}

    /** The score of a person. */
    public static ScoreResult of(Person p) {
        return ScoreResult.refused(
                        Reason.when(p.fibrillation(), "it predicts a first atrial fibrillation; this person has it"),
                        Reason.age(p.age(), YOUNGEST, OLDEST),
                        Reason.implausible("height", p.height(), 100, 250, "cm"),
                        Reason.implausible("weight", p.weight(), 25, 300, "kg"),
                        Reason.implausible("systolic pressure", p.systolic(), 50, 300, "mm[Hg]"),
                        Reason.implausible("diastolic pressure", p.diastolic(), 20, 200, "mm[Hg]"),
                        Reason.when(p.diastolic() >= p.systolic(), "diastolic pressure is not below systolic pressure"))
                .orElseGet(() -> new ScoreResult.Risk(risk(p), YEARS, "five-year risk of a first atrial fibrillation"));
    }

    private static double risk(Person p) {
        double sum = 0.508 * p.age() / 5
                + 0.248 * p.height() / 10
                + 0.115 * p.weight() / 15
                + 0.197 * p.systolic() / 20
                - 0.101 * p.diastolic() / 10
                + (p.white() ? 0.465 : 0)
                + (p.smoker() ? 0.359 : 0)
                + (p.antihypertensive() ? 0.349 : 0)
                + (p.diabetes() ? 0.237 : 0)
                + (p.heartFailure() ? 0.701 : 0)
                + (p.infarction() ? 0.496 : 0);
        return 1 - Math.pow(SURVIVAL, Math.exp(sum - MEAN));
    }
}
