package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import java.util.List;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;

/** Compiles a rule's sequence to a Flink CEP pattern. */
final class PatternCompiler {
    private PatternCompiler() {}

    /** Name of the pattern state of the element at this position; Flink CEP forbids ':' in it. */
    static String state(int position) {
        return "s" + position;
    }

    /** What follows a match. */
    static AfterMatchSkipStrategy skip(RulePattern.Sequence sequence) {
        return switch (sequence.afterMatch()) {
            case SKIP_PAST_LAST -> AfterMatchSkipStrategy.skipPastLastEvent();
            case SKIP_TO_NEXT -> AfterMatchSkipStrategy.skipToNext();
            case NO_SKIP -> AfterMatchSkipStrategy.noSkip();
        };
    }

    static Pattern<StepEvent, StepEvent> compile(Rule rule, RulePattern.Sequence sequence) {
        List<RulePattern.Element> elements = sequence.elements();
        Pattern<StepEvent, StepEvent> pattern = Pattern.begin(state(0), skip(sequence));
        for (int i = 0; i < elements.size(); i++) {
            RulePattern.Element element = elements.get(i);
            if (i > 0) {
                pattern = element.next() ? pattern.next(state(i)) : pattern.followedBy(state(i));
            }
            pattern = repeat(pattern.where(holds(rule, element.step(), i, element.times(), sequence)), element);
        }
        if (sequence.absent().isPresent()) {
            pattern = pattern.notFollowedBy("absent")
                    .where(holds(rule, sequence.absent().get(), elements.size(), 1, sequence));
        }
        // Flink's window leaves out its end, ours has it: one millisecond more.
        return sequence.within().isZero()
                ? pattern
                : pattern.within(sequence.within().plusMillis(1));
    }

    private static Pattern<StepEvent, StepEvent> repeat(
            Pattern<StepEvent, StepEvent> pattern, RulePattern.Element element) {
        if (element.times() == 1) {
            return pattern;
        }
        Pattern<StepEvent, StepEvent> repeated = pattern.times(element.times());
        return element.next() ? repeated.consecutive() : repeated;
    }

    private static StepHolds holds(Rule rule, String step, int position, int times, RulePattern.Sequence sequence) {
        String previous = position == 0 ? "" : state(position - 1);
        String same = times == 1 ? "" : state(position);
        return new StepHolds(
                rule.stepIndex(step), previous, same, sequence.apart().toMillis());
    }
}
