package io.holter.rules.rule;

import io.holter.rules.condition.Condition;
import java.util.List;

/**
 * A condition that counts once it has held.
 *
 * @param name name in the pattern and in evidence, lower snake case
 * @param when the condition
 * @param clauses the parts that {@code when} joins with {@code &&}, in their order, to say which of them is missing
 * @param hold how it must hold
 */
public record Step(String name, Condition when, List<Clause> clauses, Hold hold) {
    /** Copies the list. */
    public Step {
        clauses = List.copyOf(clauses);
    }
}
