package io.holter.rules.pattern;

import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.cep.nfa.ComputationState;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBufferAccessor;

/**
 * Bounds the matches that have begun: a step that comes each second would begin thousands within an hour. Of too many the
 * one that began closest after another of the same progress goes, so that what is left stays spread over the window: the
 * oldest and the newest always stay.
 */
final class Crowd {
    /** Most matches of a sequence that may be open at once. */
    static final int MOST = 64;

    /** Most that may wait for an absence: each of them may become an alert of its own. */
    static final int MOST_ABSENCES = 256;

    private static final Comparator<ComputationState> ORDER = Comparator.comparing(
                    ComputationState::getCurrentStateName)
            .thenComparingLong(ComputationState::getStartTimestamp);

    private Crowd() {}

    /** Ends matches until few enough are left; returns how many. */
    static int thin(NFAState state, RulePattern.Sequence sequence, SharedBufferAccessor<StepEvent> accessor)
            throws Exception {
        int most = sequence.absent().isPresent() ? MOST_ABSENCES : MOST;
        int ended = 0;
        // One of the partial matches is the start, which has not begun.
        while (state.getPartialMatches().size() - 1 > most) {
            ComputationState crowded = mostCrowded(state);
            accessor.releaseNode(crowded.getPreviousBufferEntry(), crowded.getVersion());
            state.getPartialMatches().remove(crowded);
            state.setStateChanged();
            ended++;
        }
        return ended;
    }

    private static ComputationState mostCrowded(NFAState state) {
        List<ComputationState> open = state.getPartialMatches().stream()
                .filter(p -> p.getPreviousBufferEntry() != null)
                .sorted(ORDER)
                .toList();
        int best = open.size() - 1;
        long smallest = Long.MAX_VALUE;
        for (int i = 1; i < open.size(); i++) {
            boolean newest = i + 1 == open.size() || !sameProgress(open.get(i), open.get(i + 1));
            if (!sameProgress(open.get(i - 1), open.get(i)) || newest) {
                continue;
            }
            long gap = open.get(i).getStartTimestamp() - open.get(i - 1).getStartTimestamp();
            if (gap < smallest) {
                smallest = gap;
                best = i;
            }
        }
        return open.get(best);
    }

    private static boolean sameProgress(ComputationState a, ComputationState b) {
        return a.getCurrentStateName().equals(b.getCurrentStateName());
    }
}
