package io.holter.rules.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Repeats of a step before a step that must not follow; {@code times(n)} of Flink CEP gets this wrong. */
class RepeatTest {
    private static final int A = 1;
    private static final int ABSENT = 2;
    private static final Rule RULE = TestingEvents.rule("BP-02");

    @Test
    void looksForTheAbsentStepOnlyAfterTheLastRepeat() {
        RulePattern.Sequence pattern = (RulePattern.Sequence) RULE.pattern();
        RulePattern.Sequence twice = new RulePattern.Sequence(
                List.of(new RulePattern.Element(pattern.first(), 2, false)),
                Optional.of(RULE.steps().get(1).name()),
                pattern.apart(),
                pattern.within(),
                pattern.afterMatch());

        assertThat(PatternCompiler.places(twice)).hasSize(2);
        assertThat(matches(with(twice))).containsExactly(List.of(0L, 60_000L));
    }

    private static List<List<Long>> matches(Rule rule) {
        List<PatternMatch> matches = new ArrayList<>();
        try (MemoryPatternHost host = new MemoryPatternHost()) {
            host.on(rule, TestingEvents.step(rule, A | ABSENT, 0));
            host.on(rule, TestingEvents.step(rule, A | ABSENT, 60_000));
            matches.addAll(host.on(rule, TestingEvents.clock(rule, 10 * 86_400_000L)));
        }
        return matches.stream()
                .map(m -> m.events().stream().map(StepEvent::time).toList())
                .toList();
    }

    private static Rule with(RulePattern pattern) {
        return new Rule(
                RULE.id(),
                RULE.version(),
                RULE.severity(),
                RULE.title(),
                RULE.message(),
                RULE.advice(),
                RULE.provenance(),
                RULE.appliesTo(),
                RULE.parameters(),
                RULE.inputs(),
                RULE.resampled(),
                RULE.derived(),
                RULE.contexts(),
                RULE.steps(),
                pattern,
                RULE.escalations(),
                RULE.clear(),
                RULE.worst(),
                RULE.timing(),
                RULE.shadow());
    }
}
