package io.holter.training.fit;

import io.holter.training.model.Equation;
import io.holter.training.model.Predictor;
import java.util.List;

/**
 * What training a night gave.
 *
 * @param winner candidate with the lowest validation log loss
 * @param equation trained on all development rows, calibrated on the folds
 * @param members the winner with one fold left out each
 * @param baseline age, sex and diseases alone; the prevalence if the table has none of them
 * @param persistence the weight rule as a model; the prevalence alone if the table has no such feature
 * @param judged every candidate
 */
public record Fitted(
        Candidate winner,
        Equation equation,
        List<Predictor> members,
        Equation baseline,
        Equation persistence,
        List<Judged> judged) {

    /** Copies. */
    public Fitted {
        members = List.copyOf(members);
        judged = List.copyOf(judged);
    }
}
