package io.holter.training.score;

import io.holter.schema.risk.FeatureRow;
import io.holter.training.model.Input;
import java.util.List;
import java.util.Optional;

/**
 * When inputs suffice for a number. A score without a number is honest; a number made of medians is not.
 *
 * @param minDaysWithData days of the last 28 that need data
 * @param mostMissing largest share of the model's inputs that may be missing, 0 to 1
 * @param mostStrange largest number of inputs far outside of what training saw
 */
public record Evaluability(int minDaysWithData, double mostMissing, int mostStrange) {
    /** No model has been promoted yet. */
    public static final String NO_MODEL = "no_model";
    /** Too few days with data. */
    public static final String TOO_FEW_DAYS = "too_few_days";
    /** Too many inputs are missing. */
    public static final String TOO_MANY_MISSING = "too_many_missing";
    /** The patient is unlike everybody in training. */
    public static final String OUTSIDE_TRAINING_RANGE = "outside_training_range";

    /** Why there is no number, or empty if there is one. */
    Optional<String> refuse(FeatureRow row, List<Input> inputs, double[] values) {
        if (row.getDaysWithData() < minDaysWithData) {
            return Optional.of(TOO_FEW_DAYS);
        }
        int missing = 0;
        int strange = 0;
        for (int i = 0; i < values.length; i++) {
            missing += Double.isNaN(values[i]) ? 1 : 0;
            strange += inputs.get(i).strange(values[i]) ? 1 : 0;
        }
        if (missing > mostMissing * values.length) {
            return Optional.of(TOO_MANY_MISSING);
        }
        return strange > mostStrange ? Optional.of(OUTSIDE_TRAINING_RANGE) : Optional.empty();
    }
}
