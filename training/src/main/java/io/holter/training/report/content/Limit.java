package io.holter.training.report.content;

/**
 * A parameter of a rule as it was used.
 *
 * @param name parameter name
 * @param value value in {@code unit}
 * @param unit UCUM unit
 * @param personal true if a clinician set it for this patient
 */
public record Limit(String name, double value, String unit, boolean personal) {}
