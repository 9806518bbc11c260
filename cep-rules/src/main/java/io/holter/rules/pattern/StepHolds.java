package io.holter.rules.pattern;

import io.holter.rules.step.StepEvent;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/** True for an event that says that a step holds, not too soon after the event before it in the pattern. */
final class StepHolds extends IterativeCondition<StepEvent> {
    private static final long serialVersionUID = 2;

    private final int step;
    private final String previous;
    private final long apartMs;

    /**
     * A condition.
     *
     * @param step position of the step in its rule
     * @param previous state of the pattern that came before; empty for none
     * @param apartMs least time after the event in that state
     */
    StepHolds(int step, String previous, long apartMs) {
        this.step = step;
        this.previous = previous;
        this.apartMs = apartMs;
    }

    @Override
    public boolean filter(StepEvent event, Context<StepEvent> context) throws Exception {
        return event.holds(step) && (apartMs == 0 || isApart(event, previous, context));
    }

    private boolean isApart(StepEvent event, String state, Context<StepEvent> context) throws Exception {
        if (!state.isEmpty()) {
            for (StepEvent before : context.getEventsForPattern(state)) {
                if (event.time() - before.time() < apartMs) {
                    return false;
                }
            }
        }
        return true;
    }
}
