package io.holter.rules.language;

import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.schema.signal.Signal;

/** Reports what a rule declares and does not use: often a name that was mistyped elsewhere. */
final class UseCheck {
    private final Rule rule;
    private final Vocabulary vocabulary;
    private final ProblemList problems;

    UseCheck(Rule rule, Vocabulary vocabulary, ProblemList problems) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Says nothing where other problems may be the reason. */
    void check(Fields file) {
        if (!problems.isEmpty()) {
            return;
        }
        file.optionalMapping("parameters", "").ifPresent(this::parameters);
        file.optionalMapping("derived", "").ifPresent(this::derived);
        file.optionalMapping("resample", "").ifPresent(this::resampled);
        if (rule.pattern() instanceof RulePattern.Sequence
                && !rule.steps().isEmpty()
                && rule.inputs().isEmpty()) {
            problems.at(file.node(), "no condition looks at a signal or an event", "the rule would never be asked");
        }
    }

    private void parameters(Fields f) {
        rule.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !vocabulary.isUsed(name))
                .forEach(name -> problems.at(
                        f.key(name), "parameter '" + name + "' is not used", "use it in a condition or delete it"));
    }

    private void derived(Fields f) {
        rule.derived().stream()
                .map(Derived::name)
                .filter(name -> !vocabulary.isUsed(name))
                .forEach(name -> problems.at(
                        f.key(name),
                        "derived value '" + name + "' is not used",
                        "use it in a condition, in 'worst' or in the message, or delete it"));
    }

    private void resampled(Fields f) {
        rule.resampled().keySet().stream()
                .map(Signal::code)
                .filter(name -> rule.column(name) < 0)
                .forEach(name -> problems.at(
                        f.key(name), "'resample' names " + name + ", which no condition looks at", "delete it"));
    }
}
