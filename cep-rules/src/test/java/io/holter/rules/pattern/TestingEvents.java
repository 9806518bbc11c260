package io.holter.rules.pattern;

import io.holter.rules.language.Constructs;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import io.holter.rules.step.StepKind;
import io.holter.schema.alert.Severity;
import java.util.stream.Stream;

/** Step events of the clinical rules for tests of patterns. */
final class TestingEvents {
    private TestingEvents() {}

    static Rule rule(String id) {
        return Stream.concat(RulePackLoader.clinical().rules().stream(), Constructs.pack().rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static StepEvent step(Rule rule, int steps, long time) {
        return event(rule, StepKind.STEP, steps, time);
    }

    static StepEvent clock(Rule rule, long time) {
        return event(rule, StepKind.CLOCK, 0, time);
    }

    private static StepEvent event(Rule rule, StepKind kind, int steps, long time) {
        return new StepEvent(
                "p",
                rule.id(),
                rule.version(),
                rule.version(),
                kind,
                steps,
                time,
                time,
                time,
                Severity.S3,
                false,
                0,
                new double[0],
                0,
                new String[0],
                new long[0],
                new String[0],
                new String[0],
                new long[0],
                new double[0]);
    }
}
