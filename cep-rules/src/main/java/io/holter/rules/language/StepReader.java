package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Escalation;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Step;
import io.holter.schema.alert.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads steps, escalations and the clear condition of a rule. */
final class StepReader {
    private static final String HOLD_HINT = "such as {for: 10 min, max_gap: 6 min, min_samples: 3, gaps: break}";

    private final ConditionCompiler compiler;
    private final ProblemList problems;

    StepReader(ConditionCompiler compiler, ProblemList problems) {
        this.compiler = compiler;
        this.problems = problems;
    }

    List<Step> steps(Fields steps) {
        List<Step> all = new ArrayList<>();
        for (Map.Entry<String, Node> entry : steps.entries().entrySet()) {
            Names.check(entry.getKey(), entry.getValue(), problems);
            steps.asMapping(entry.getValue(), "a step", "such as fast: {when: heart_rate > limit}")
                    .ifPresent(f -> all.add(step(entry.getKey(), f.only("when", "hold"))));
        }
        if (all.size() > Rule.MAX_STEPS) {
            problems.at(steps.node(), "more than " + Rule.MAX_STEPS + " steps", "split the rule");
        }
        return all;
    }

    Step step(String name, Fields fields) {
        Condition when = fields.scalar("when", "the condition, such as heart_rate > limit")
                .map(compiler::condition)
                .orElse(Condition.ALWAYS);
        return new Step(name, when, List.of(), hold(fields));
    }

    List<Escalation> escalations(List<Fields> list) {
        List<Escalation> all = new ArrayList<>();
        for (Fields f : list) {
            f.only("to", "when", "hold", "opens");
            Step step = step("escalation_" + (all.size() + 1), f);
            Severity to = severity(f, "to").orElse(Severity.S1);
            all.add(new Escalation(to, step, f.truth("opens").orElse(false)));
        }
        return all;
    }

    static Optional<Severity> severity(Fields fields, String key) {
        String hint = "S1 emergency, S2 same day, S3 within 72 h, S4 trend";
        return fields.scalar(key, hint)
                .flatMap(s -> fields.convert(s, "'" + key + "' is no severity", hint, t -> {
                    boolean known = t.matches("S[1-4]");
                    return known ? Optional.of(Severity.valueOf(t)) : Optional.empty();
                }));
    }

    private Hold hold(Fields step) {
        Optional<Fields> fields = step.optionalMapping("hold", HOLD_HINT);
        if (fields.isEmpty()) {
            return Hold.NONE;
        }
        Fields f = fields.get().only("for", "max_gap", "min_samples", "gaps");
        Duration length = f.duration("for", "such as 10 min").orElse(Duration.ZERO);
        Duration maxGap = f.duration("max_gap", "such as 6 min").orElse(Duration.ZERO);
        int samples = f.wholeNumber("min_samples", 1, "at least 1").orElse(1);
        if (f.has("for") && !f.has("max_gap")) {
            f.missing("max_gap", "a run without a longest gap would hold through a night without data");
        }
        if (!length.isZero() && maxGap.compareTo(length) > 0) {
            problems.at(f.node(), "'max_gap' is longer than 'for'", "two samples would be enough; shorten max_gap");
        }
        boolean gapsBreak = f.optionalScalar("gaps", "break or hold")
                .flatMap(s ->
                        f.convert(s, "'gaps' is neither break nor hold", "break: a gap ends the run", StepReader::gaps))
                .orElse(true);
        return new Hold.Lasting(length, maxGap, samples, gapsBreak, 0);
    }

    private static Optional<Boolean> gaps(String text) {
        return switch (text) {
            case "break" -> Optional.of(true);
            case "hold" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
