package io.holter.rules.step;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Truth;
import io.holter.rules.derived.Machines;
import io.holter.rules.rule.Course;
import io.holter.rules.rule.Rule;
import io.holter.rules.signal.LocalTime;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluates one rule with steps, reading by reading, in order of measurement time. */
final class RuleEvaluator {
    private final Rule rule;
    private final int index;
    private final Counter counter;
    private final RuleInputs inputs;
    private final RuleReading reading;
    private final RuleEdges edges;
    private final Machines machines;
    private final QuietBatch quiet;
    private final int[] truths;
    private final double[] values;
    private final long patience;
    /** True if derived values may need to know about rest, so that a reading waits until that is settled. */
    private final boolean waitsForRest;

    private final boolean draining;
    private @Nullable Rows spare;
    private @Nullable EvaluationListener listener;

    RuleEvaluator(Course course, int index, Counter counter, DetectorSettings settings) {
        this.rule = course.rule();
        this.draining = course.draining();
        this.index = index;
        this.counter = counter;
        this.patience = rule.timing().patience().toMillis();
        this.inputs = new RuleInputs(rule);
        this.values = new double[rule.columns()];
        Arrays.fill(values, Double.NaN);
        this.reading = new RuleReading(rule.derived().size());
        this.edges = new RuleEdges(course, counter, settings);
        this.machines = Machines.of(rule.derived());
        this.quiet = new QuietBatch(rule, index, inputs, counter);
        this.truths = new int[edges.conditions()];
        this.waitsForRest = !rule.derived().isEmpty() && asksForRest();
    }

    void trace(@Nullable EvaluationListener other) {
        listener = other;
    }

    /** True if samples of this signal are values of the rule's readings. */
    boolean hears(Signal signal) {
        return inputs.position(signal) >= 0;
    }

    /** True if samples of this signal make readings of the rule. */
    boolean uses(Signal signal) {
        return hears(signal) || signal == Signal.RR_INTERVAL && asksForRhythm();
    }

    boolean asksForRhythm() {
        return inputs.rhythm().length > 0;
    }

    boolean uses(CareEventKind kind) {
        return inputs.uses(kind);
    }

    boolean asksForRest() {
        return rule.contexts().contains(Context.AT_REST);
    }

    /** Takes new samples of a signal that the rule uses, then evaluates what is ready. */
    void offer(PatientState state, RuleState r, Signal signal, Samples samples, Consumer<StepEvent> out) {
        if (listener == null && samples.size() > 0 && quiet.passOver(state, r, samples)) {
            return;
        }
        int position = inputs.position(signal);
        if (position >= 0) {
            take(state, r, position, samples, out);
        }
        drain(state, r, false, out);
    }

    private void take(PatientState state, RuleState r, int position, Samples samples, Consumer<StepEvent> out) {
        long width = inputs.width(position);
        Resample resample = width > 0 ? r.resample(position) : null;
        for (int i = 0; i < samples.size(); i++) {
            long time = samples.time(i);
            if (resample == null) {
                offer(state, r, position, time, samples.value(i), samples.flags(i), out);
                continue;
            }
            if (resample.completes(time, width)) {
                offer(state, r, position, resample.last(), resample.mean(), resample.flags(), out);
                resample.clear();
            }
            resample.add(time, samples.value(i), samples.flags(i));
        }
    }

    /** Takes finished rhythm minutes; what else belongs to their readings may come with the samples that finished them. */
    void offer(PatientState state, RuleState r, List<RhythmTracker.Minute> minutes, Consumer<StepEvent> out) {
        for (int i = 0; i < minutes.size(); i++) {
            RhythmTracker.Minute minute = minutes.get(i);
            boolean untold = listener == null && quiet.isForOthers(state, r, minute.time(), minute.time());
            if (untold || !wanted(r, minute.time())) {
                continue;
            }
            for (int position : inputs.rhythm()) {
                values[position] = inputs.of(minute.rhythm(), position);
            }
            if (inputs.isRhythmOnly()
                    && r.rows == null
                    && evaluate(state, r, minute.time(), minute.flags(), false, out)) {
                continue;
            }
            for (int position : inputs.rhythm()) {
                rows(r).put(minute.time(), position, values[position], minute.flags(), state.now);
            }
        }
    }

    /** Takes an event of a kind that the rule uses, then evaluates what is ready. */
    void offer(PatientState state, RuleState r, CareEvent event, Consumer<StepEvent> out) {
        CareEventKind kind = event.getKind();
        String code = event.getCode() == null ? "" : event.getCode();
        double value = value(event);
        long time = event.getStart().toEpochMilli();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.isEvent(i, kind, code)) {
                offer(state, r, i, time, value, 0, out);
            }
        }
        drain(state, r, false, out);
    }

    /** What conditions see of an event besides that it happened: how hard a session was. */
    private static double value(CareEvent event) {
        if (event.getKind() != CareEventKind.SESSION_STOP) {
            return 1;
        }
        return event.getSeverity() == null ? 0 : event.getSeverity();
    }

    private void offer(
            PatientState state,
            RuleState r,
            int position,
            long time,
            double value,
            int flags,
            Consumer<StepEvent> out) {
        if (!wanted(r, time)) {
            return;
        }
        if (inputs.size() == 1 && r.rows == null) {
            values[0] = value;
            if (evaluate(state, r, time, flags, false, out)) {
                return;
            }
        }
        rows(r).put(time, position, value, flags, state.now);
    }

    private boolean wanted(RuleState r, long time) {
        if (draining && !r.inFlight()) {
            return false;
        }
        if (time <= r.clock) {
            counter.add(Counter.Total.LATE_FOR_RULE, 1);
            return false;
        }
        return true;
    }

    private Rows rows(RuleState r) {
        Rows rows = r.rows;
        if (rows == null) {
            rows = spare == null ? new Rows(inputs.size()) : spare;
            spare = null;
            r.rows = rows;
        }
        return rows;
    }

    /**
     * Evaluates the waiting readings that are complete or have waited long enough.
     *
     * @param closing true if no record of this moment of arrival is outstanding
     */
    void drain(PatientState state, RuleState r, boolean closing, Consumer<StepEvent> out) {
        Rows rows = r.rows;
        if (rows == null) {
            return;
        }
        int done = 0;
        while (done < rows.size() && !(draining && !r.inFlight())) {
            boolean expired = expired(state, rows, done, closing);
            if (!expired && !inputs.complete(state, r, rows, done)) {
                break;
            }
            rows.copyValues(done, values);
            if (!evaluate(state, r, rows.time(done), rows.flags(done), expired, out)) {
                break;
            }
            done++;
        }
        remove(r, rows, done);
    }

    private void remove(RuleState r, Rows rows, int done) {
        if (done > 0) {
            rows.removeFirst(done);
        }
        if (rows.isEmpty()) {
            r.rows = null;
            spare = rows;
        }
    }

    /** Evaluates the oldest waiting reading although it is not complete: there is no room to wait. */
    void force(PatientState state, RuleState r, Consumer<StepEvent> out) {
        counter.add(Counter.Total.WAITING_OVERFLOW, 1);
        Rows rows = Objects.requireNonNull(r.rows);
        rows.copyValues(0, values);
        evaluate(state, r, rows.time(0), rows.flags(0), true, out);
        remove(r, rows, 1);
        drain(state, r, false, out);
    }

    private boolean expired(PatientState state, Rows rows, int row, boolean closing) {
        long due = rows.arrived(row) + patience;
        return due < state.now || closing && due == state.now;
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
            if (waitsForRest && !reading.restSettled()) {
                return false;
            }
            LocalTime.Clock clock = Objects.requireNonNull(state.clock);
            derive(r, time, clock);
            int seen = edges.judge(r, reading, time, truths);
            unknown = (seen & 1 << Truth.UNKNOWN) != 0;
            if (unknown && reading.waitedFor()) {
                return false;
            }
            if ((seen & 1 << Truth.TRUE) != 0 || !r.isIdle()) {
                edges.apply(state, r, time, values, truths, clock, out);
            }
        }
        if (unknown) {
            counter.notEvaluable(index, 1);
        }
        tell(r, time, applies);
        r.clock = time;
        r.previous = time;
        return true;
    }

    private void derive(RuleState r, long time, LocalTime.Clock clock) {
        int n = machines.size();
        if (n > 0) {
            long local = machines.needLocalTime() ? clock.local(time) : 0;
            machines.take(r.memories(n), reading, time, local, values, inputs.size());
        }
    }

    private void tell(RuleState r, long time, int applies) {
        EvaluationListener known = listener;
        if (known == null) {
            return;
        }
        if (applies != Truth.TRUE) {
            Arrays.fill(truths, Truth.UNKNOWN);
            Arrays.fill(values, inputs.size(), values.length, Double.NaN);
        }
        known.evaluated(rule, time, values, applies, truths, reading, new RunProgress(r));
    }

    /** Arrival time at which something of this rule is due. */
    long nextDeadline(PatientState state, RuleState r) {
        Rows rows = r.rows;
        long due = rows == null ? Long.MAX_VALUE : rows.arrived(0) + patience;
        return Math.min(Math.min(due, patternDue(r)), leaves(state, r));
    }

    /** When the patient leaves, if something is under way then. */
    private static long leaves(PatientState state, RuleState r) {
        ProfileFacts profile = state.profile;
        return profile == null || !r.active && r.deadlines == null ? Long.MAX_VALUE : profile.left();
    }

    private long patternDue(RuleState r) {
        Deadlines deadlines = r.deadlines;
        Rows rows = r.rows;
        if (deadlines == null) {
            return Long.MAX_VALUE;
        }
        if (rows != null && rows.time(0) <= deadlines.end()) {
            return Math.max(deadlines.due(), rows.arrived(0) + patience);
        }
        return deadlines.due();
    }

    /** Meets what is due by now. */
    void meet(PatientState state, RuleState r, Consumer<StepEvent> out) {
        drain(state, r, true, out);
        while (patternDue(r) <= state.now) {
            edges.endPattern(state, r, out);
        }
        long left = leaves(state, r);
        if (left <= state.now) {
            edges.end(state, r, left, out);
        }
    }

    /** Nobody watches this patient any more: what is under way ends. */
    void end(PatientState state, RuleState r, long time, Consumer<StepEvent> out) {
        edges.end(state, r, time, out);
    }
}
