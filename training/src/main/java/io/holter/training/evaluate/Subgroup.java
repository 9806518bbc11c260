package io.holter.training.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The candidate in one subgroup. Figures mean nothing if {@link #tooFew}; they are then not defined.
 *
 * @param name such as {@code age: 65-79}
 * @param rows test rows
 * @param events test rows with the outcome
 * @param tooFew true below 10 events or 10 rows without: too few to judge
 * @param auroc area under the ROC curve
 * @param observedOverExpected events seen over events predicted
 * @param slope calibration slope
 */
public record Subgroup(
        String name,
        int rows,
        int events,
        @JsonProperty("tooFewToJudge") boolean tooFew,
        Estimate auroc,
        Estimate observedOverExpected,
        Estimate slope) {
    private static final int ENOUGH = 10;

    static Subgroup of(String name, Predictions p, Bootstrap bootstrap) {
        boolean tooFew = p.events() < ENOUGH || p.size() - p.events() < ENOUGH;
        Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN);
        return new Subgroup(
                name,
                p.size(),
                p.events(),
                tooFew,
                tooFew ? none : bootstrap.estimate(p, Discrimination::auroc),
                tooFew ? none : bootstrap.estimate(p, Agreement::observedOverExpected),
                tooFew ? none : bootstrap.estimate(p, Agreement::slope));
    }
}
