package io.holter.rules.step;

import io.holter.schema.alert.Severity;

/**
 * An edge that one patient's rule went over: the only thing that patterns and alerts see. A public flat record, so that
 * Flink takes it without Kryo. Its arrays must not be changed.
 *
 * @param patient pseudonym
 * @param rule rule id
 * @param version rule version
 * @param lineage version that its lineage began with: patterns and episodes go on within a lineage
 * @param kind what it tells
 * @param steps STEP: bit i is set if step i of the rule holds; else 0
 * @param time measurement time of the edge, ms UTC; a rule's events come in this order
 * @param since measurement time at which what holds began, ms UTC
 * @param arrived arrival time of what completed it, or the deadline, ms UTC
 * @param severity severity that goes with it
 * @param opens true if it may open an episode by itself (ESCALATED)
 * @param worst worst value of the rule's worst signal in the run, NaN if there is none
 * @param limits values of the rule's parameters as used, in the rule's order
 * @param personal bit i is set if a clinician set parameter i
 * @param setBy per parameter: who set it, empty text if it is the rule's; no entries if none is personal
 * @param setAt per parameter: when it was set, ms UTC, 0 if it is the rule's; no entries if none is personal
 * @param evidenceSteps per contributing value: name of its step
 * @param evidenceSignals per contributing value: name of the input or derived value
 * @param evidenceTimes per contributing value: measurement time, ms UTC
 * @param evidenceValues per contributing value: value in the unit of what it is of
 */
public record StepEvent(
        String patient,
        String rule,
        int version,
        int lineage,
        StepKind kind,
        int steps,
        long time,
        long since,
        long arrived,
        Severity severity,
        boolean opens,
        double worst,
        double[] limits,
        long personal,
        String[] setBy,
        long[] setAt,
        String[] evidenceSteps,
        String[] evidenceSignals,
        long[] evidenceTimes,
        double[] evidenceValues) {

    /** True if the step at this position holds. */
    public boolean holds(int step) {
        return (steps & 1 << step) != 0;
    }

    /** Shows neither pseudonym nor value. */
    @Override
    public String toString() {
        return rule + "@" + version + " " + kind + " " + time;
    }
}
