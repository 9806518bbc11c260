package io.holter.rules.rule;

/**
 * A number of a rule that may be tuned.
 *
 * @param name name in conditions and texts, lower snake case
 * @param unit UCUM unit
 * @param value default, in {@code unit}
 * @param min smallest value that a clinician may set
 * @param max largest value that a clinician may set
 * @param personal true if clinicians may set it per patient
 */
public record Parameter(String name, String unit, double value, double min, double max, boolean personal) {

    /** True if a clinician may set this value for a patient. */
    public boolean allows(double candidate) {
        return personal && candidate >= min && candidate <= max;
    }
}
