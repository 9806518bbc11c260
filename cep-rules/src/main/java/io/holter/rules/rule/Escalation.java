package io.holter.rules.rule;

import io.holter.schema.alert.Severity;

/**
 * A step that makes an episode more severe.
 *
 * @param severity severity from then on
 * @param step what must hold
 * @param opens true if it also opens an episode when none is open
 */
public record Escalation(Severity severity, Step step, boolean opens) {}
