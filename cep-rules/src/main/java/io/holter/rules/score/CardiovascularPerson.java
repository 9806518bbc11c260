package io.holter.rules.score;

import io.holter.schema.care.Sex;
import java.util.Optional;

/**
 * Somebody as SCORE2 and SCORE2-OP look at them. NaN stands for a value that is not known.
 *
 * @param sex FEMALE or MALE; the scores know no other
 * @param age years
 * @param smoker true if smoking now
 * @param systolic systolic pressure, mm[Hg]
 * @param cholesterol total cholesterol, mmol/L
 * @param hdl HDL cholesterol, mmol/L
 * @param diabetes true with diabetes
 * @param cardiovascular true with known cardiovascular disease
 */
public record CardiovascularPerson(
        Sex sex,
        double age,
        boolean smoker,
        double systolic,
        double cholesterol,
        double hdl,
        boolean diabetes,
        boolean cardiovascular) {
    private static final int MIDDLE_AGED = 50;
    private static final int OLD = 70;

    /** What speaks against both scores. */
    Optional<String> reason() {
        return ScoreResult.refused(
                        Reason.when(
                                cardiovascular,
                                "it predicts a first event; with cardiovascular disease the risk is very high anyway"),
                        Reason.when(sex != Sex.FEMALE && sex != Sex.MALE, "it is known for women and men only"),
                        Reason.implausible("systolic pressure", systolic, 50, 300, "mm[Hg]"),
                        Reason.implausible("total cholesterol", cholesterol, 1, 20, "mmol/L"),
                        Reason.implausible("HDL cholesterol", hdl, 0.1, 6, "mmol/L"),
                        Reason.when(hdl >= cholesterol, "HDL cholesterol is not below total cholesterol"))
                .map(r -> ((ScoreResult.NotApplicable) r).reason());
    }

    /** How high a ten-year risk is at this age (ESC 2021 prevention). */
    static String meaning(double risk, double age) {
        double high = age < MIDDLE_AGED ? 0.025 : age < OLD ? 0.05 : 0.075;
        double veryHigh = age < MIDDLE_AGED ? 0.075 : age < OLD ? 0.10 : 0.15;
        String level = risk >= veryHigh ? "very high" : risk >= high ? "high" : "low to moderate";
        return level + " ten-year risk of a first cardiovascular event at this age";
    }
}
