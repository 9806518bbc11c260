package io.holter.rules.step;

import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import io.holter.rules.signal.Run;
import io.holter.schema.alert.Severity;
import java.util.function.Consumer;

/** Follows the runs of one rule and tells of the edges: clear, steps, escalations, ends of patterns, in this order. */
final class RuleEdges {
    private static final long SHORTEST_REPEAT = 60_000;

    private final Rule rule;
    private final Counter counter;
    private final Emitter emitter;
    private final RulePattern.Sequence pattern;
    private final int worst;
    private final int firstStep;
    private final int escalations;
    private final int clear;
    private final long patience;
    private final long forget;

    RuleEdges(Rule rule, Counter counter, DetectorSettings settings) {
        this.rule = rule;
        this.counter = counter;
        this.emitter = new Emitter(rule, counter);
        this.pattern = (RulePattern.Sequence) rule.pattern();
        this.worst = rule.worst().map(w -> rule.column(w.value())).orElse(-1);
        this.firstStep = rule.stepIndex(pattern.first());
        this.escalations = rule.steps().size();
        this.clear = escalations + rule.escalations().size();
        this.patience = rule.timing().patience().toMillis();
        this.forget = settings.forget().toMillis();
    }

    /** Takes the truth values of steps, escalations and clear at a reading. */
    void apply(PatientState state, RuleState r, long time, double[] values, int[] truths, Consumer<StepEvent> out) {
        while (!r.deadlines.isEmpty() && r.deadlines.end() < time) {
            emitter.edge(state, r, StepKind.CLOCK, r.deadlines.end(), out);
            r.deadlines.removeFirst();
        }
        clear(state, r, time, values, truths, out);
        int escalated = 0;
        Severity severity = rule.severity();
        for (int i = 0; i < rule.escalations().size(); i++) {
            boolean holds = follow(
                    rule.escalations().get(i).step(), r.runs[escalations + i], truths[escalations + i], time, values);
            if (holds) {
                escalated |= 1 << i;
                severity = worse(severity, rule.escalations().get(i).severity());
            }
        }
        steps(state, r, time, values, truths, severity, out);
        if (escalated != 0) {
            escalate(state, r, time, escalated, out);
        }
    }

    private void clear(
            PatientState state, RuleState r, long time, double[] values, int[] truths, Consumer<StepEvent> out) {
        if (!r.active || rule.clear().isEmpty()) {
            return;
        }
        Run run = r.runs[clear];
        if (follow(rule.clear().get(), run, truths[clear], time, values)) {
            Emitter.Edge edge = new Emitter.Edge(
                    StepKind.CLEARED, 0, time, run.start(), state.now, rule.severity(), false, Double.NaN);
            emitter.emit(state, r, edge, new Evidence().add(rule, "clear", run), out);
            r.active = false;
            run.reset();
        }
    }

    private void steps(
            PatientState state,
            RuleState r,
            long time,
            double[] values,
            int[] truths,
            Severity severity,
            Consumer<StepEvent> out) {
        int told = 0;
        for (int i = 0; i < escalations; i++) {
            Step step = rule.steps().get(i);
            Run run = r.runs[i];
            if (follow(step, run, truths[i], time, values) && tell(step, run)) {
                told |= 1 << i;
            }
        }
        if (told != 0) {
            tellSteps(state, r, time, told, severity, out);
        }
    }

    private void tellSteps(
            PatientState state, RuleState r, long time, int told, Severity severity, Consumer<StepEvent> out) {
        Evidence evidence = new Evidence();
        long since = time;
        double worstValue = Double.NaN;
        for (int i = 0; i < escalations; i++) {
            if ((told & 1 << i) != 0) {
                Run run = r.runs[i];
                evidence.add(rule, rule.steps().get(i).name(), run);
                since = Math.min(since, run.start());
                worstValue = Double.isNaN(worstValue) ? run.worst() : worstValue;
                run.markTold();
            }
        }
        emitter.emit(
                state,
                r,
                new Emitter.Edge(StepKind.STEP, told, time, since, state.now, severity, false, worstValue),
                evidence,
                out);
        activate(r);
        if ((told & 1 << firstStep) != 0 && !pattern.within().isZero()) {
            begin(state, r, time);
        }
    }

    private void begin(PatientState state, RuleState r, long time) {
        long end = time + pattern.within().toMillis();
        long due =
                pattern.absent().isPresent() ? Math.max(state.now, end) + patience : Math.max(state.now, end) + forget;
        if (!r.deadlines.add(end, due)) {
            counter.add(Counter.Total.PATTERN_OVERFLOW, 1);
        }
    }

    private void escalate(PatientState state, RuleState r, long time, int escalated, Consumer<StepEvent> out) {
        for (int i = 0; i < rule.escalations().size(); i++) {
            Run run = r.runs[escalations + i];
            var escalation = rule.escalations().get(i);
            boolean heeded = escalation.opens() || r.active;
            if ((escalated & 1 << i) != 0 && heeded && tell(escalation.step(), run)) {
                run.markTold();
                Emitter.Edge edge = new Emitter.Edge(
                        StepKind.ESCALATED,
                        0,
                        time,
                        run.start(),
                        state.now,
                        escalation.severity(),
                        escalation.opens(),
                        run.worst());
                emitter.emit(
                        state,
                        r,
                        edge,
                        new Evidence().add(rule, escalation.step().name(), run),
                        out);
                activate(r);
            }
        }
    }

    private void activate(RuleState r) {
        if (!r.active) {
            r.active = true;
            if (clear < r.runs.length) {
                r.runs[clear].reset();
            }
        }
    }

    /** Adds a reading to a run; true if it holds at this reading. A step without hold counts each reading for itself. */
    private boolean follow(Step step, Run run, int truth, long time, double[] values) {
        Hold.Lasting hold = (Hold.Lasting) step.hold();
        if (isInstant(hold)) {
            run.reset();
        }
        boolean holds = run.add(
                truth,
                time,
                values,
                hold.length().toMillis(),
                hold.maxGap().toMillis(),
                hold.minSamples(),
                hold.gapsBreak());
        if (worst >= 0
                && truth == Truth.TRUE
                && !Double.isNaN(values[worst])
                && rule.worst().orElseThrow().worse(values[worst], run.worst())) {
            run.markWorst(worst);
        }
        return holds;
    }

    private static boolean isInstant(Hold hold) {
        return hold instanceof Hold.Lasting l && l.length().isZero() && l.minSamples() == 1;
    }

    /** A run is told about at onset, while it lasts once per length of the hold, and when it got worse. */
    private boolean tell(Step step, Run run) {
        long every = Math.max(SHORTEST_REPEAT, step.hold().length().toMillis());
        return isInstant(step.hold())
                || run.tellAgain(every)
                || rule.worst().isPresent() && rule.worst().get().updateDue(run.worst(), run.toldWorst());
    }

    private static Severity worse(Severity a, Severity b) {
        return a.ordinal() <= b.ordinal() ? a : b;
    }

    /** The first open pattern ends although the clock stands: stamped with the moment at which that was due. */
    void endPattern(PatientState state, RuleState r, Consumer<StepEvent> out) {
        long end = r.deadlines.end();
        emitter.edge(state, r, StepKind.CLOCK, end, state.now, out);
        r.deadlines.removeFirst();
        if (pattern.absent().isPresent()) {
            r.clock = Math.max(r.clock, end);
        }
    }
}
