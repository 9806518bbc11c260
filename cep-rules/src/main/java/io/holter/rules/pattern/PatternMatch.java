package io.holter.rules.pattern;

import io.holter.rules.step.StepEvent;
import java.util.List;

/**
 * A pattern that is complete.
 *
 * @param events the step events in the pattern's order
 * @param detected measurement time at which it was complete, ms UTC; for an absence its deadline
 * @param arrived arrival time of what completed it, ms UTC
 */
public record PatternMatch(List<StepEvent> events, long detected, long arrived) {}
