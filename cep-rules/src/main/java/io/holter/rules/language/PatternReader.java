package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the pattern of a rule. */
final class PatternReader {
    private static final int MAX_ELEMENTS = 10;

    private final ConditionCompiler compiler;
    private final ProblemList problems;

    PatternReader(ConditionCompiler compiler, ProblemList problems) {
        this.compiler = compiler;
        this.problems = problems;
    }

    RulePattern sequence(Fields f, List<Step> steps) {
        f.only("sequence", "not", "apart", "within");
        List<ScalarNode> names = f.words("sequence", "the steps in order, such as [severe, severe]");
        if (names.isEmpty() || names.size() > MAX_ELEMENTS) {
            problems.at(f.node(), "'sequence' must list 1 to " + MAX_ELEMENTS + " steps", "such as [severe, severe]");
        }
        Optional<ScalarNode> absent = f.optionalScalar("not", "the step that must not follow");
        Duration within = f.duration("within", "such as 15 min").orElse(Duration.ZERO);
        Duration apart = f.duration("apart", "such as 1 min").orElse(Duration.ZERO);
        if (within.isZero() && (names.size() > 1 || absent.isPresent())) {
            f.missing("within", "a pattern of several steps must end some time");
        }
        if (!within.isZero() && apart.multipliedBy(names.size()).compareTo(within.plus(apart)) > 0) {
            problems.at(f.node(), "'apart' leaves no room in 'within': the last step is unreachable", "widen 'within'");
        }
        reachable(names, absent, steps, f);
        return new RulePattern.Sequence(
                names.stream().map(ScalarNode::getValue).toList(), absent.map(ScalarNode::getValue), apart, within);
    }

    private void reachable(List<ScalarNode> names, Optional<ScalarNode> absent, List<Step> steps, Fields f) {
        Set<String> known = new HashSet<>(steps.stream().map(Step::name).toList());
        Set<String> used = new HashSet<>();
        for (ScalarNode s :
                java.util.stream.Stream.concat(names.stream(), absent.stream()).toList()) {
            used.add(s.getValue());
            if (!known.contains(s.getValue())) {
                problems.at(s, "unknown step '" + s.getValue() + "'", "known steps: " + String.join(", ", known));
            }
        }
        steps.stream()
                .filter(s -> !used.contains(s.name()))
                .forEach(s -> problems.at(
                        f.node(),
                        "step '" + s.name() + "' is unreachable: the pattern does not use it",
                        "use it in 'sequence' or 'not', or delete it"));
    }

    RulePattern silence(Fields f) {
        f.only("delays", "escalate");
        List<RulePattern.Delay> delays = f.mappings("delays", "such as - {signals: [weight], after: 36 h}").stream()
                .map(this::delay)
                .toList();
        if (delays.isEmpty()) {
            f.missing("delays", "such as - {after: 72 h}");
        }
        Optional<Fields> escalate = f.optionalMapping("escalate", "such as {to: S3, factor: 2}");
        if (escalate.isEmpty()) {
            return new RulePattern.Silence(delays, 0, Severity.S4);
        }
        Fields e = escalate.get().only("to", "factor");
        double factor = e.number("factor", "such as 2").orElse(2.0);
        if (factor <= 1) {
            problems.at(e.node(), "'factor' must be above 1", "2: after twice the delay");
        }
        return new RulePattern.Silence(
                delays, factor, StepReader.severity(e, "to").orElse(Severity.S3));
    }

    private RulePattern.Delay delay(Fields f) {
        f.only("signals", "when", "after");
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (ScalarNode name : f.words("signals", "signal codes")) {
            Signal.ofCode(name.getValue())
                    .ifPresentOrElse(
                            signals::add,
                            () -> problems.at(name, "unknown signal '" + name.getValue() + "'", "see docs/signals.md"));
        }
        Condition when = f.optionalScalar("when", "a condition over the profile")
                .map(compiler::profileCondition)
                .orElse(Condition.ALWAYS);
        if (!f.has("after")) {
            f.missing("after", "the longest silence, such as 36 h");
        }
        return new RulePattern.Delay(
                Set.copyOf(signals), when, f.duration("after", "such as 36 h").orElse(Duration.ofDays(3)));
    }
}
