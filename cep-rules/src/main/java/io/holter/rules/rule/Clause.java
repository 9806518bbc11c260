package io.holter.rules.rule;

import io.holter.rules.condition.Condition;

/**
 * A part of a condition that must be true for the whole to be true.
 *
 * @param text as it stands in the rule file
 * @param condition the part alone
 */
public record Clause(String text, Condition condition) {}
