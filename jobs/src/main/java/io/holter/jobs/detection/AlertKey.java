package io.holter.jobs.detection;

import io.holter.rules.step.StepEvent;

/**
 * What patterns and episodes live under, taken apart.
 *
 * @param patient pseudonym
 * @param rule rule id
 * @param lineage version that the rule's lineage began with
 */
record AlertKey(String patient, String rule, int lineage) {

    static String of(StepEvent event) {
        return event.patient() + '\n' + event.rule() + '@' + event.lineage();
    }

    static AlertKey read(String key) {
        int rule = key.lastIndexOf('\n') + 1;
        int lineage = key.lastIndexOf('@') + 1;
        return new AlertKey(
                key.substring(0, rule - 1), key.substring(rule, lineage - 1), Integer.parseInt(key.substring(lineage)));
    }

    /** Shows no pseudonym. */
    @Override
    public String toString() {
        return rule + "@" + lineage;
    }
}
