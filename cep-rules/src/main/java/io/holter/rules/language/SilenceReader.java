package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.RulePattern;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads how long signals may be silent. */
final class SilenceReader {
    private final ConditionCompiler compiler;
    private final ProblemList problems;

    SilenceReader(ConditionCompiler compiler, ProblemList problems) {
        this.compiler = compiler;
        this.problems = problems;
    }

    RulePattern.Silence read(Fields f) {
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
