package io.holter.rules.step;

import java.util.Map;

/**
 * What the detector counted.
 *
 * @param totals name to number, such as duplicate_batches, late_samples, poor_samples
 * @param notEvaluable rule key to number of readings for which the rule could not say yes or no
 */
public record DetectorCounts(Map<String, Long> totals, Map<String, Long> notEvaluable) {}
