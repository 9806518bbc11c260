package io.holter.rules.language;

import io.holter.rules.rule.Escalation;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Step;
import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads steps, escalations and the clear condition of a rule. */
final class StepReader {
    private final ConditionCompiler compiler;
    private final ProblemList problems;

    StepReader(ConditionCompiler compiler, ProblemList problems) {
        this.compiler = compiler;
        this.problems = problems;
    }

    List<Step> steps(Fields steps) {
        List<Step> all = new ArrayList<>();
        for (Map.Entry<String, Node> entry : steps.entries().entrySet()) {
            Names.check(entry.getKey(), steps.key(entry.getKey()), problems);
            steps.asMapping(entry.getValue(), "a step", "such as fast: {when: heart_rate > limit}")
                    .ifPresent(f -> all.add(step(entry.getKey(), f.only("when", "hold"))));
        }
        if (all.size() > Rule.MAX_STEPS) {
            problems.at(steps.node(), "more than " + Rule.MAX_STEPS + " steps", "split the rule");
        }
        return all;
    }

    Step step(String name, Fields fields) {
        Clauses when = fields.scalar("when", "the condition, such as heart_rate > limit")
                .map(compiler::condition)
                .orElse(Clauses.NONE);
        return new Step(name, when.when(), when.clauses(), HoldReader.read(fields));
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
}
