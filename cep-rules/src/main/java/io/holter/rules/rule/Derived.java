package io.holter.rules.rule;

/**
 * A value that a rule works out from its readings before it looks at its steps: an average, a baseline, a trend.
 * Unknown (NaN) until there is enough to say.
 *
 * @param name name in conditions, evidence and texts, lower snake case
 * @param unit UCUM unit of its values
 * @param how how it is worked out; looks only at inputs and at derived values before it
 */
public record Derived(String name, String unit, Derivation how) {}
