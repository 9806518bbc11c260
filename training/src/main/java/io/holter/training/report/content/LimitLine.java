package io.holter.training.report.content;

import io.holter.schema.signal.Signal;

/**
 * A limit to draw into a chart.
 *
 * @param signal chart that it belongs to
 * @param value value in the signal's standard unit
 * @param rule rule that uses it
 * @param personal true if a clinician set it for this patient
 */
public record LimitLine(Signal signal, double value, String rule, boolean personal) {}
