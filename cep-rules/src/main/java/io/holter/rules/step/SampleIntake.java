package io.holter.rules.step;

import io.holter.rules.signal.StepLog;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;

/** Picks the samples of a batch that are new and may be evaluated, and moves the signal's clock. */
final class SampleIntake {
    private static final int POOR = SampleFlags.LOW_QUALITY | SampleFlags.NOT_WORN;
    private static final long LONGEST_MEMORY = 48 * 3_600_000L;
    /** How long steps wait for the first reading of a rule, which may never come: most patients lack some signal. */
    private static final long FOR_THE_FIRST = 2 * 3_600_000L;

    private SampleIntake() {}

    static void pick(PatientState state, Signal signal, VitalBatch batch, Samples samples, Counter counter) {
        samples.clear();
        int s = signal.ordinal();
        ProfileFacts profile = state.profile;
        counter.add(Counter.Total.SAMPLES, batch.size());
        for (int i = 0; i < batch.size(); i++) {
            long time = batch.time(i);
            if (time <= state.clocks[s]) {
                counter.add(time == state.clocks[s] ? Counter.Total.DUPLICATE_SAMPLES : Counter.Total.LATE_SAMPLES, 1);
                continue;
            }
            state.clocks[s] = time;
            state.latest[s] = batch.values()[i];
            int flags = batch.flag(i);
            boolean frozen = signal == Signal.HEART_RATE && frozen(state, time, batch.values()[i]);
            if ((flags & POOR) != 0) {
                counter.add(Counter.Total.POOR_SAMPLES, 1);
            } else if (frozen) {
                counter.add(Counter.Total.FROZEN_SAMPLES, 1);
            } else if (profile != null && !profile.monitored(time)) {
                counter.add(Counter.Total.OUTSIDE_MONITORING, 1);
            } else {
                samples.add(time, batch.values()[i], flags);
            }
        }
    }

    private static boolean frozen(PatientState state, long time, double rate) {
        SteadyPulse known = state.steadyPulse;
        if (known == null) {
            known = new SteadyPulse();
            state.steadyPulse = known;
        }
        return known.frozen(time, rate, state.clocks[Signal.RR_INTERVAL.ordinal()]);
    }

    /** Notes the steps of samples that rules may ask about when they judge rest, and drops those that none can ask about. */
    static void remember(PatientState state, Samples samples, int[] rules) {
        for (int i = 0; i < samples.size(); i++) {
            state.stepLog.add(samples.time(i), samples.value(i));
        }
        long newest = state.clocks[Signal.STEPS.ordinal()];
        long slowest = Long.MAX_VALUE;
        for (int i : rules) {
            RuleState r = state.rules[i];
            slowest = Math.min(slowest, r == null ? newest - FOR_THE_FIRST : r.clock);
        }
        long horizon = Math.max(newest - LONGEST_MEMORY, slowest);
        state.stepLog.forgetBefore(horizon - StepLog.WINDOW);
    }
}
