package io.holter.rules.step;

import io.holter.rules.rule.Course;
import io.holter.rules.rule.Rule;
import io.holter.schema.alert.Severity;
import java.util.function.Consumer;

/** Makes step events of one rule. Rare, so it may allocate. */
final class Emitter {
    private final Rule rule;
    private final int lineage;
    private final Counter counter;

    Emitter(Course course, Counter counter) {
        this.rule = course.rule();
        this.lineage = course.lineage();
        this.counter = counter;
    }

    /** An edge without evidence. */
    void edge(PatientState state, RuleState r, StepKind kind, long time, Consumer<StepEvent> out) {
        edge(state, r, kind, time, state.now, out);
    }

    /** An edge without evidence, stamped with an arrival time of its own. */
    void edge(PatientState state, RuleState r, StepKind kind, long time, long arrived, Consumer<StepEvent> out) {
        emit(state, r, new Edge(kind, 0, time, time, arrived, rule.severity(), false, Double.NaN), new Evidence(), out);
    }

    /** An edge with evidence. */
    void emit(PatientState state, RuleState r, Edge edge, Evidence evidence, Consumer<StepEvent> out) {
        counter.add(Counter.Total.STEP_EVENTS, 1);
        out.accept(new StepEvent(
                state.patient,
                rule.id(),
                rule.version(),
                lineage,
                edge.kind,
                edge.steps,
                edge.time,
                edge.since,
                edge.arrived,
                edge.severity,
                edge.opens,
                edge.worst,
                r.limits.values(),
                r.limits.personal(),
                r.limits.setBy(),
                r.limits.setAt(),
                evidence.steps(),
                evidence.signals(),
                evidence.times(),
                evidence.values()));
    }

    /** What varies between the events of a rule; see {@link StepEvent}. */
    record Edge(
            StepKind kind,
            int steps,
            long time,
            long since,
            long arrived,
            Severity severity,
            boolean opens,
            double worst) {}
}
