package io.holter.rules.pattern;

import io.holter.rules.step.StepEvent;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/** True for an event that says that a step holds, not too soon after the event before it in the pattern. */
final class StepHolds extends IterativeCondition<StepEvent> {
    private static final long serialVersionUID = 1;

    private final int step;
    private final String previous;
    private final long apartMs;

    /**
     * A condition.
     *
     * @param step position of the step in its rule
     * @param previous state of the pattern that came before; unused if {@code apartMs} is 0
     * @param apartMs least time after the event in {@code previous}
     */
    StepHolds(int step, String previous, long apartMs) {
        this.step = step;
        this.previous = previous;
        this.apartMs = apartMs;
    }

    @Override
    public boolean filter(StepEvent event, Context<StepEvent> context) throws Exception {
        if (!event.holds(step)) {
            return false;
        }
        if (apartMs == 0) {
            return true;
        }
        for (StepEvent before : context.getEventsForPattern(previous)) {
            if (event.time() - before.time() < apartMs) {
                return false;
            }
        }
        return true;
    }
}
