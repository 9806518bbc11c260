package io.holter.training.report.content;

import java.time.Instant;

/**
 * A value that contributed to an alert.
 *
 * @param step step of the rule that it belongs to
 * @param signal signal code
 * @param time measurement time
 * @param value value in {@code unit}
 * @param unit UCUM unit
 */
public record EvidenceValue(String step, String signal, Instant time, double value, String unit) {}
