package io.holter.rules.rule;

import io.holter.rules.condition.Condition;

/**
 * A condition that counts once it has held.
 *
 * @param name name in the pattern and in evidence, lower snake case
 * @param when the condition
 * @param hold how it must hold
 */
public record Step(String name, Condition when, Hold hold) {}
