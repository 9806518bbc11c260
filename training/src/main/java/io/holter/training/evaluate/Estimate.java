package io.holter.training.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * A figure with its 95 % interval over patients. NaN (in JSON: null) where a figure does not exist.
 *
 * @param value on all rows
 * @param low 2.5 % quantile of the resamples
 * @param high 97.5 % quantile of the resamples
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Estimate(double value, double low, double high) {

    /** For people: {@code 0.812 (0.731 to 0.880)}. */
    public String text() {
        return Double.isNaN(value)
                ? "not defined"
                : String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
    }
}
