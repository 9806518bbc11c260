package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;

/** Compiles a rule's sequence to a Flink CEP pattern. After a match its events start no other match. */
final class PatternCompiler {
    /** What follows a match. */
    static final AfterMatchSkipStrategy SKIP = AfterMatchSkipStrategy.skipPastLastEvent();

    private PatternCompiler() {}

    /** Name of the pattern state of the element at this position; Flink CEP forbids ':' in it. */
    static String state(int position) {
        return "s" + position;
    }

    static Pattern<StepEvent, StepEvent> compile(Rule rule, RulePattern.Sequence sequence) {
        long apart = sequence.apart().toMillis();
        Pattern<StepEvent, StepEvent> pattern = Pattern.<StepEvent>begin(state(0), SKIP)
                .where(new StepHolds(rule.stepIndex(sequence.steps().get(0)), "", 0));
        int n = sequence.steps().size();
        for (int i = 1; i < n; i++) {
            pattern = pattern.followedBy(state(i))
                    .where(new StepHolds(rule.stepIndex(sequence.steps().get(i)), state(i - 1), apart));
        }
        if (sequence.absent().isPresent()) {
            pattern = pattern.notFollowedBy("absent")
                    .where(new StepHolds(rule.stepIndex(sequence.absent().get()), state(n - 1), apart));
        }
        // Flink's window leaves out its end, ours has it: one millisecond more.
        return sequence.within().isZero()
                ? pattern
                : pattern.within(sequence.within().plusMillis(1));
    }
}
