package io.holter.rules.condition;

import io.holter.rules.score.Cha2ds2Va;
import io.holter.schema.care.Condition;

/** Numbers that follow from the profile or from an event; unknown (NaN) where that does not say. */
public final class ProfileNumbers {
    private static final double HIGHEST_AT_BIRTH = 220;

    private ProfileNumbers() {}

    /** CHA2DS2-VA of the profile's age and diagnoses, 0 to 8. */
    public static Quantity cha2ds2Va() {
        return r -> {
            double age = r.age();
            return Double.isNaN(age) ? Double.NaN : Cha2ds2Va.points(age, of -> has(r, of));
        };
    }

    private static boolean has(Reading r, Cha2ds2Va.Item item) {
        return switch (item) {
            case HEART_FAILURE -> has(r, Condition.HEART_FAILURE) || has(r, Condition.LVEF_35_OR_LESS);
            case HYPERTENSION -> has(r, Condition.HYPERTENSION);
            case DIABETES -> has(r, Condition.DIABETES);
            case STROKE -> has(r, Condition.PRIOR_STROKE);
            case VASCULAR_DISEASE ->
                has(r, Condition.CORONARY_HEART_DISEASE)
                        || has(r, Condition.PERIPHERAL_ARTERY_DISEASE)
                        || has(r, Condition.PRIOR_INFARCTION);
        };
    }

    private static boolean has(Reading r, Condition diagnosis) {
        return r.diagnosis(diagnosis) == Truth.TRUE;
    }

    /** Highest heart rate to be expected of the age, /min: 220 less the age in years. */
    public static Quantity predictedMaximumRate() {
        return r -> HIGHEST_AT_BIRTH - r.age();
    }

    /** Exertion rated at the end of a session (Borg 6 to 20), from the input at this position; unknown where none was rated. */
    public static Quantity exertion(int position) {
        return r -> {
            double rated = r.input(position);
            return rated > 0 ? rated : Double.NaN;
        };
    }
}
