package io.holter.rules.step;

import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Course;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.util.function.Consumer;

/** Watches that contracted signals come. Runs on arrival time: silence has no measurement time. */
final class SilenceWatch {
    private static final Signal[] SIGNALS = Signal.values();
    private static final byte HEARD = 0;
    private static final byte SILENT = 1;
    private static final byte ESCALATED = 2;

    private final Rule rule;
    private final RulePattern.Silence pattern;
    private final Emitter emitter;
    private final RuleReading reading = new RuleReading(0);

    SilenceWatch(Course course, Counter counter) {
        this.rule = course.rule();
        this.pattern = (RulePattern.Silence) rule.pattern();
        this.emitter = new Emitter(course, counter);
    }

    /** Arrival time at which the next signal has been silent for too long. */
    long nextDeadline(PatientState state, RuleState r) {
        long next = Long.MAX_VALUE;
        if (!watching(state, r)) {
            return next;
        }
        for (Signal signal : SIGNALS) {
            next = Math.min(next, deadline(state, r, signal));
        }
        ProfileFacts profile = state.profile;
        return profile != null && next >= profile.left() ? Long.MAX_VALUE : next;
    }

    private boolean watching(PatientState state, RuleState r) {
        ProfileFacts profile = state.profile;
        if (profile == null || profile.paused() || !profile.care() || state.withdrawn) {
            return false;
        }
        reading.bind(state, r, new double[0], state.now, 0, true);
        return rule.appliesTo().test(reading) == Truth.TRUE;
    }

    private long deadline(PatientState state, RuleState r, Signal signal) {
        ProfileFacts profile = state.profile;
        byte level = r.silent(signal);
        boolean last = level == ESCALATED || level == SILENT && pattern.escalateFactor() == 0;
        if (profile == null || !profile.expects(signal) || last) {
            return Long.MAX_VALUE;
        }
        long delay = delay(signal);
        return delay == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : since(state, signal) + (level == HEARD ? delay : (long) (delay * pattern.escalateFactor()));
    }

    private long delay(Signal signal) {
        for (RulePattern.Delay d : pattern.delays()) {
            boolean named = d.signals().isEmpty() || d.signals().contains(signal);
            if (named && d.when().test(reading) == Truth.TRUE) {
                return d.after().toMillis();
            }
        }
        return Long.MAX_VALUE;
    }

    private static long since(PatientState state, Signal signal) {
        return Math.max(state.heard[signal.ordinal()], state.silenceFrom);
    }

    /** Tells of the signals that have been silent for too long by now, in one event. */
    void meet(PatientState state, RuleState r, Consumer<StepEvent> out) {
        if (nextDeadline(state, r) > state.now) {
            return;
        }
        long since = Long.MAX_VALUE;
        boolean escalated = false;
        for (Signal signal : SIGNALS) {
            if (deadline(state, r, signal) <= state.now) {
                byte level = (byte) (r.silent(signal) + 1);
                r.silent(signal, level);
                escalated |= level == ESCALATED;
                since = Math.min(since, since(state, signal));
            }
        }
        Severity severity = escalated ? pattern.escalateTo() : rule.severity();
        Emitter.Edge edge =
                new Emitter.Edge(StepKind.SILENT, 0, state.now, since, state.now, severity, true, Double.NaN);
        emitter.emit(state, r, edge, evidence(state, r), out);
    }

    private static Evidence evidence(PatientState state, RuleState r) {
        Evidence evidence = new Evidence();
        for (Signal signal : SIGNALS) {
            int i = signal.ordinal();
            if (r.silent(signal) != HEARD) {
                boolean ever = state.clocks[i] != Long.MIN_VALUE;
                evidence.value(
                        "silent",
                        signal.code(),
                        ever ? state.clocks[i] : since(state, signal),
                        ever ? state.latest[i] : Double.NaN);
            }
        }
        return evidence;
    }

    /** A signal was heard again. */
    void heard(PatientState state, RuleState r, Signal signal, Consumer<StepEvent> out) {
        if (r.silent(signal) != HEARD) {
            r.silent(signal, HEARD);
            state.dueYear = PatientState.DUE_UNKNOWN;
            endIfNoneSilent(state, r, out);
        }
    }

    /** The profile changed: signals that are not expected any more are not missed any more. */
    void profileChanged(PatientState state, RuleState r, Consumer<StepEvent> out) {
        boolean any = false;
        boolean watching = watching(state, r) && monitored(state);
        for (Signal signal : SIGNALS) {
            boolean missed = r.silent(signal) != HEARD;
            ProfileFacts profile = state.profile;
            if (missed && (!watching || profile == null || !profile.expects(signal))) {
                r.silent(signal, HEARD);
                any = true;
            }
        }
        if (any) {
            endIfNoneSilent(state, r, out);
        }
    }

    private static boolean monitored(PatientState state) {
        ProfileFacts profile = state.profile;
        return profile != null && state.now < profile.left();
    }

    private void endIfNoneSilent(PatientState state, RuleState r, Consumer<StepEvent> out) {
        if (r.silent.length > 0) {
            return;
        }
        emitter.edge(state, r, StepKind.CLEARED, state.now, out);
    }
}
