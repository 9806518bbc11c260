package io.holter.local.simulator;

/**
 * An episode that a rule must find, or a near miss that it must not.
 *
 * @param rule rule id, such as RH-04
 * @param patient pseudonym
 * @param signal signal code; several silent ones are joined with +
 * @param start measurement time of the begin, ms since 1970 UTC; for silence the arrival time of the deadline
 * @param end end, ms since 1970 UTC; for silence the arrival that ended it, or the end of history
 * @param kind what was planted, such as tachycardia or exercise
 */
public record PlantedEpisode(String rule, String patient, String signal, long start, long end, String kind) {

    /** True for a later one of the same patient that begins before this one ends. */
    boolean overlaps(PlantedEpisode later) {
        return patient.equals(later.patient()) && later.start() <= end;
    }

    /** This and a later, overlapping one of the same rule and patient as one. */
    PlantedEpisode joinedWith(PlantedEpisode later) {
        String signals = signal.contains(later.signal()) ? signal : signal + "+" + later.signal();
        return new PlantedEpisode(rule, patient, signals, start, Math.max(end, later.end()), kind);
    }
}
