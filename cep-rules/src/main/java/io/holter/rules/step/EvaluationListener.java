package io.holter.rules.step;

import io.holter.rules.condition.Reading;
import io.holter.rules.rule.Rule;

/**
 * Hears of every reading that a rule is evaluated at, for explanations. A listener switches off the short cut that
 * passes over whole batches, so it hears of readings that nothing came of too.
 */
@FunctionalInterface
public interface EvaluationListener {

    /**
     * A reading was evaluated. Arrays and views are reused: copy what is to be kept.
     *
     * @param rule the rule
     * @param time measurement time, ms UTC
     * @param columns values of the reading, inputs then derived values; NaN where there is none. If the rule does not
     *     apply, derived values are NaN
     * @param applies truth value of {@code applies_to}
     * @param truths truth values of steps, escalations and clear, in this order; of clear only while an episode may be
     *     open, else FALSE. All UNKNOWN if the rule does not apply
     * @param reading what the conditions looked at
     * @param progress how far the holds are, after this reading
     */
    void evaluated(
            Rule rule, long time, double[] columns, int applies, int[] truths, Reading reading, HoldProgress progress);
}
