package io.holter.rules.rule;

import io.holter.rules.condition.Condition;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.util.List;
import java.util.Optional;

/**
 * One version of one rule, checked and compiled.
 *
 * @param id such as RH-04
 * @param version 1 and up
 * @param severity severity of an episode at onset
 * @param title what it is called
 * @param message the sentence of an alert, with placeholders
 * @param advice what to do
 * @param provenance where it comes from
 * @param appliesTo for whom; looks only at the profile
 * @param parameters its numbers; conditions refer to them by position
 * @param signals the signals whose samples it is evaluated on, in order of the catalogue; empty for silence
 * @param steps its steps; at most {@value #MAX_STEPS}
 * @param pattern how steps make an alert
 * @param escalations what makes it more severe
 * @param clear what ends an episode; empty for silence, which ends with the first sample
 * @param worst what worse means; empty if nothing does
 * @param timing its times
 */
public record Rule(
        String id,
        int version,
        Severity severity,
        Words title,
        Words message,
        Words advice,
        Provenance provenance,
        Condition appliesTo,
        List<Parameter> parameters,
        List<Signal> signals,
        List<Step> steps,
        RulePattern pattern,
        List<Escalation> escalations,
        Optional<Step> clear,
        Optional<Worst> worst,
        Timing timing) {
    /** Steps are bits of an int. */
    public static final int MAX_STEPS = 30;

    /** Parameters are bits of a long. */
    public static final int MAX_PARAMETERS = 60;

    /** Copies the lists. */
    public Rule {
        parameters = List.copyOf(parameters);
        signals = List.copyOf(signals);
        steps = List.copyOf(steps);
        escalations = List.copyOf(escalations);
    }

    /** Id and version, such as {@code RH-04@1}. */
    public String key() {
        return id + "@" + version;
    }

    /** Position of the step, or -1. */
    public int stepIndex(String name) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
