package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;

/** Compiles a rule's sequence to a Flink CEP pattern. */
final class PatternCompiler {
    private PatternCompiler() {}

    /** Name of the pattern state of the place at this position; Flink CEP forbids ':' in it. */
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

    /**
     * The steps in order, each repeat a place of its own: {@code times(n)} of Flink CEP would look for the absent step
     * between the repeats too.
     */
    static List<RulePattern.Element> places(RulePattern.Sequence sequence) {
        List<RulePattern.Element> places = new ArrayList<>();
        for (RulePattern.Element e : sequence.elements()) {
            for (int i = 0; i < e.times(); i++) {
                places.add(new RulePattern.Element(e.step(), 1, e.next()));
            }
        }
        return places;
    }

    static Pattern<StepEvent, StepEvent> compile(Rule rule, RulePattern.Sequence sequence) {
        List<RulePattern.Element> places = places(sequence);
        Pattern<StepEvent, StepEvent> pattern = Pattern.begin(state(0), skip(sequence));
        for (int i = 0; i < places.size(); i++) {
            RulePattern.Element place = places.get(i);
            if (i > 0) {
                pattern = place.next() ? pattern.next(state(i)) : pattern.followedBy(state(i));
            }
            pattern = pattern.where(holds(rule, place.step(), i, sequence));
        }
        if (sequence.absent().isPresent()) {
            pattern = pattern.notFollowedBy("absent")
                    .where(holds(rule, sequence.absent().get(), places.size(), sequence));
        }
        // Flink's window leaves out its end, ours has it: one millisecond more.
        return sequence.within().isZero()
                ? pattern
                : pattern.within(sequence.within().plusMillis(1));
    }

    private static StepHolds holds(Rule rule, String step, int position, RulePattern.Sequence sequence) {
        String previous = position == 0 ? "" : state(position - 1);
        return new StepHolds(rule.stepIndex(step), previous, sequence.apart().toMillis());
    }
}
