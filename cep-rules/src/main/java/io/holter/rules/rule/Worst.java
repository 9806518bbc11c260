package io.holter.rules.rule;

/**
 * What "worse" means inside an episode.
 *
 * @param value name of an input or a derived value of the rule
 * @param highest true if higher is worse
 * @param updateBy an update is sent when the worst value moves by at least this much, in the value's unit
 */
public record Worst(String value, boolean highest, double updateBy) {

    /** True if {@code candidate} is worse than {@code known}; any number is worse than NaN. */
    public boolean worse(double candidate, double known) {
        return Double.isNaN(known) || (highest ? candidate > known : candidate < known);
    }

    /** True if {@code candidate} is so much worse than {@code reported} that an update is due. */
    public boolean updateDue(double candidate, double reported) {
        return Double.isNaN(reported)
                ? !Double.isNaN(candidate)
                : highest ? candidate - reported >= updateBy : reported - candidate >= updateBy;
    }
}
