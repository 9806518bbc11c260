package io.holter.rules.scenario;

import io.holter.schema.care.PatientProfile;
import java.util.List;
import java.util.Optional;

/**
 * A story of one patient with the alerts expected.
 *
 * @param name what it shows
 * @param start time from which its times count, ms UTC
 * @param until arrival time at which it ends, ms UTC
 * @param profile profile that arrives at the start; empty for none
 * @param tellings what happens
 * @param alerts the alerts expected, all of them, in order
 * @param notEvaluable true if the rule must be unable to judge at least one reading; empty if it does not matter
 */
public record Scenario(
        String name,
        long start,
        long until,
        Optional<PatientProfile> profile,
        List<Telling> tellings,
        List<ExpectedAlert> alerts,
        Optional<Boolean> notEvaluable) {

    /** The patient of every scenario. */
    public static final String PATIENT = "patient";
}
