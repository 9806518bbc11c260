package io.holter.rules.rule;

import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Context;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param inputs what it listens to, in order of first use; empty for silence
 * @param resampled signals of which it sees one mean per window of this width, counted from the epoch, not each sample
 * @param derived what it works out before it looks at its steps, in order
 * @param contexts what its conditions ask about the patient's doings
 * @param steps its steps; at most {@value #MAX_STEPS}
 * @param pattern how steps make an alert
 * @param escalations what makes it more severe
 * @param clear what ends an episode; empty for silence, which ends with the first sample
 * @param worst what worse means; empty if nothing does
 * @param timing its times
 * @param shadow true if it starts in shadow: its alerts are for those who judge the rule, not for staff
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
        List<Input> inputs,
        Map<Signal, Duration> resampled,
        List<Derived> derived,
        Set<Context> contexts,
        List<Step> steps,
        RulePattern pattern,
        List<Escalation> escalations,
        Optional<Step> clear,
        Optional<Worst> worst,
        Timing timing,
        boolean shadow) {
    /** Steps are bits of an int. */
    public static final int MAX_STEPS = 30;

    /** Parameters are bits of a long. */
    public static final int MAX_PARAMETERS = 60;

    /** Most derived values. */
    public static final int MAX_DERIVED = 40;

    /** Copies the lists. */
    public Rule {
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
        resampled = Map.copyOf(resampled);
        derived = List.copyOf(derived);
        contexts = Set.copyOf(contexts);
        steps = List.copyOf(steps);
        escalations = List.copyOf(escalations);
    }

    /** Id and version, such as {@code RH-04@1}. */
    public String key() {
        return id + "@" + version;
    }

    /** Signals among the inputs, in their order. */
    public List<Signal> signals() {
        return inputs.stream()
                .flatMap(i -> i instanceof Input.OfSignal s ? Stream.of(s.signal()) : Stream.empty())
                .toList();
    }

    /** Values of a reading: inputs, then derived values. */
    public int columns() {
        return inputs.size() + derived.size();
    }

    /** Name of the value in this column of a reading. */
    public String columnName(int column) {
        return column < inputs.size()
                ? inputs.get(column).name()
                : derived.get(column - inputs.size()).name();
    }

    /** UCUM unit of the value in this column of a reading. */
    public String columnUnit(int column) {
        return column < inputs.size()
                ? inputs.get(column).unit()
                : derived.get(column - inputs.size()).unit();
    }

    /** Column of the value with this name, or -1. */
    public int column(String name) {
        for (int i = 0; i < columns(); i++) {
            if (columnName(i).equals(name)) {
                return i;
            }
        }
        return -1;
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
