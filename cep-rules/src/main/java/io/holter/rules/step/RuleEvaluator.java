package io.holter.rules.step;

import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Step;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluates one rule with steps, reading by reading, in order of measurement time. */
final class RuleEvaluator {
    private final Rule rule;
    private final int index;
    private final Counter counter;
    private final RuleReading reading;
    private final RuleEdges edges;
    private final Step[] conditions;
    private final int clear;
    private final int[] positions = new int[Signal.values().length];
    private final int[] truths;
    private final double[] values;
    private final int inputs;
    private final long patience;
    private @Nullable EvaluationListener listener;

    RuleEvaluator(Rule rule, int index, Counter counter, DetectorSettings settings) {
        this.rule = rule;
        this.index = index;
        this.counter = counter;
        this.patience = rule.timing().patience().toMillis();
        List<Step> all = new ArrayList<>(rule.steps());
        rule.escalations().forEach(e -> all.add(e.step()));
        this.clear = rule.clear().isPresent() ? all.size() : -1;
        rule.clear().ifPresent(all::add);
        this.conditions = all.toArray(Step[]::new);
        this.truths = new int[conditions.length];
        this.inputs = rule.inputs().size();
        this.values = new double[rule.columns()];
        Arrays.fill(values, Double.NaN);
        this.reading = new RuleReading(rule.derived().size());
        this.edges = new RuleEdges(rule, counter, settings);
        Arrays.fill(positions, -1);
        for (int i = 0; i < inputs; i++) {
            if (rule.inputs().get(i) instanceof Input.OfSignal s) {
                positions[s.signal().ordinal()] = i;
            }
        }
    }

    void trace(@Nullable EvaluationListener other) {
        listener = other;
    }

    boolean uses(Signal signal) {
        return positions[signal.ordinal()] >= 0;
    }

    /** Takes new samples of a signal that the rule uses, then evaluates what is ready. */
    void offer(PatientState state, RuleState r, Signal signal, Samples samples, Consumer<StepEvent> out) {
        int position = positions[signal.ordinal()];
        for (int i = 0; i < samples.size(); i++) {
            long time = samples.time(i);
            if (time <= r.clock) {
                counter.add(Counter.Total.LATE_FOR_RULE, 1);
                continue;
            }
            if (inputs == 1 && r.rows.isEmpty()) {
                values[0] = samples.value(i);
                if (evaluate(state, r, time, samples.flags(i), false, out)) {
                    continue;
                }
            }
            r.rows.put(time, position, samples.value(i), samples.flags(i), state.now);
        }
        drain(state, r, false, out);
    }

    /**
     * Evaluates the waiting readings that are complete or have waited long enough.
     *
     * @param closing true if no record of this moment of arrival is outstanding
     */
    void drain(PatientState state, RuleState r, boolean closing, Consumer<StepEvent> out) {
        int done = 0;
        while (done < r.rows.size() && ready(state, r, done, closing)) {
            r.rows.copyValues(done, values);
            boolean expired = expired(state, r, done, closing);
            if (!evaluate(state, r, r.rows.time(done), r.rows.flags(done), expired, out)) {
                break;
            }
            done++;
        }
        if (done > 0) {
            r.rows.removeFirst(done);
        }
    }

    /** Evaluates the oldest waiting reading although it is not complete: there is no room to wait. */
    void force(PatientState state, RuleState r, Consumer<StepEvent> out) {
        counter.add(Counter.Total.WAITING_OVERFLOW, 1);
        r.rows.copyValues(0, values);
        evaluate(state, r, r.rows.time(0), r.rows.flags(0), true, out);
        r.rows.removeFirst(1);
        drain(state, r, false, out);
    }

    private boolean expired(PatientState state, RuleState r, int row, boolean closing) {
        long due = r.rows.arrived(row) + patience;
        return due < state.now || closing && due == state.now;
    }

    private boolean ready(PatientState state, RuleState r, int row, boolean closing) {
        if (expired(state, r, row, closing)) {
            return true;
        }
        for (int i = 0; i < inputs; i++) {
            boolean missing = Double.isNaN(r.rows.value(row, i));
            if (missing
                    && rule.inputs().get(i) instanceof Input.OfSignal s
                    && state.clocks[s.signal().ordinal()] < r.rows.time(row)) {
                return false;
            }
        }
        return true;
    }

    /** False if the answer may still change with a step sample that is under way. */
    private boolean evaluate(
            PatientState state, RuleState r, long time, int flags, boolean expired, Consumer<StepEvent> out) {
        long stepClock = state.clocks[Signal.STEPS.ordinal()];
        boolean contextFinal = expired || stepClock >= time || stepClock == Long.MIN_VALUE;
        reading.bind(state, r, values, time, flags, contextFinal);
        int applies = rule.appliesTo().test(reading);
        boolean unknown = applies == Truth.UNKNOWN;
        if (applies == Truth.TRUE) {
            for (int i = 0; i < truths.length; i++) {
                truths[i] = i == clear && !r.active
                        ? Truth.FALSE
                        : conditions[i].when().test(reading);
                unknown |= truths[i] == Truth.UNKNOWN;
            }
            if (unknown && reading.waitedFor()) {
                return false;
            }
            edges.apply(state, r, time, values, truths, out);
        }
        if (unknown) {
            counter.notEvaluable(index);
        }
        tell(r, time, applies);
        r.clock = time;
        return true;
    }

    private void tell(RuleState r, long time, int applies) {
        EvaluationListener known = listener;
        if (known == null) {
            return;
        }
        if (applies != Truth.TRUE) {
            Arrays.fill(truths, Truth.UNKNOWN);
        }
        known.evaluated(rule, time, values, applies, truths, reading, new RunProgress(r.runs));
    }

    /** Arrival time at which something of this rule is due. */
    long nextDeadline(RuleState r) {
        long rows = r.rows.isEmpty() ? Long.MAX_VALUE : r.rows.arrived(0) + patience;
        return Math.min(rows, patternDue(r));
    }

    private long patternDue(RuleState r) {
        if (r.deadlines.isEmpty()) {
            return Long.MAX_VALUE;
        }
        boolean waits = !r.rows.isEmpty() && r.rows.time(0) <= r.deadlines.end();
        return waits ? Math.max(r.deadlines.due(), r.rows.arrived(0) + patience) : r.deadlines.due();
    }

    /** Meets what is due by now. */
    void meet(PatientState state, RuleState r, Consumer<StepEvent> out) {
        drain(state, r, true, out);
        while (patternDue(r) <= state.now) {
            edges.endPattern(state, r, out);
        }
    }
}
