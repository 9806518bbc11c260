package io.holter.rules.step;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Symptom;
import io.holter.rules.condition.Truth;
import io.holter.rules.signal.LocalTime;
import io.holter.schema.care.Condition;
import io.holter.schema.vital.SampleFlags;

/** The reading that conditions look at now. One per rule and thread, bound anew for each evaluation. */
final class RuleReading implements Reading {
    private static final double MS_PER_MINUTE = 60_000.0;
    private static final int NIGHT_ENDS = 6;

    private PatientState state = new PatientState("");
    private final int derived;
    private double[] values = {};
    private double[] parameters = {};
    private long time;
    private int flags;
    private long previous;
    private boolean contextFinal;
    private boolean waitedFor;

    /** Reads for a rule with so many derived values. */
    RuleReading(int derived) {
        this.derived = derived;
    }

    /** Looks at this moment; {@code contextFinal} is true if no more step samples of it are expected. */
    void bind(PatientState s, RuleState rule, double[] readings, long at, int sampleFlags, boolean isFinal) {
        state = s;
        values = readings;
        parameters = rule.limits.values();
        time = at;
        flags = sampleFlags;
        previous = rule.previous;
        contextFinal = isFinal;
        waitedFor = false;
    }

    /** True if a context was asked for that a later sample may still settle. */
    boolean waitedFor() {
        return waitedFor;
    }

    @Override
    public boolean pending() {
        return waitedFor;
    }

    /** True if no sample that is under way can change what is known about rest. */
    boolean restSettled() {
        return contextFinal || !restOpen();
    }

    @Override
    public double input(int position) {
        return values[position];
    }

    @Override
    public double derived(int position) {
        return values[values.length - derived + position];
    }

    @Override
    public double parameter(int position) {
        return parameters[position];
    }

    @Override
    public int context(Context context) {
        return switch (context) {
            case AT_REST -> atRest();
            case IN_SESSION -> Truth.of(has(SampleFlags.IN_SESSION) || state.careLog.inSession(time));
            case ASLEEP -> asleep();
        };
    }

    private int atRest() {
        if (has(SampleFlags.AT_REST) || has(SampleFlags.ASLEEP)) {
            return Truth.TRUE;
        }
        if (!restOpen()) {
            return Truth.FALSE;
        }
        if (contextFinal) {
            return state.stepLog.atRest(time);
        }
        waitedFor = true;
        return Truth.UNKNOWN;
    }

    /** True if neither the device nor an event says whether the patient rests, so that steps must. */
    private boolean restOpen() {
        return (flags & (SampleFlags.AT_REST | SampleFlags.ASLEEP | SampleFlags.IN_SESSION)) == 0
                && !state.careLog.disturbed(time);
    }

    private int asleep() {
        if (has(SampleFlags.ASLEEP) || state.careLog.asleep(time)) {
            return Truth.TRUE;
        }
        double hour = hour();
        return Double.isNaN(hour) ? Truth.UNKNOWN : Truth.of(hour < NIGHT_ENDS);
    }

    private boolean has(int bit) {
        return (flags & bit) != 0;
    }

    @Override
    public int symptom(Symptom symptom) {
        return Truth.of(state.careLog.symptom(symptom, time));
    }

    @Override
    public int diagnosis(Condition diagnosis) {
        ProfileFacts profile = state.profile;
        return profile == null ? Truth.UNKNOWN : profile.diagnosis(diagnosis);
    }

    @Override
    public int takes(String atc) {
        ProfileFacts profile = state.profile;
        return profile == null ? Truth.UNKNOWN : profile.takes(atc);
    }

    @Override
    public double hour() {
        LocalTime.Clock clock = state.clock;
        return state.profile == null || clock == null ? Double.NaN : clock.hour(time);
    }

    @Override
    public double sinceSession() {
        long end = state.careLog.lastSessionEnd(time);
        return end == Long.MIN_VALUE ? Double.POSITIVE_INFINITY : Math.max(0, time - end) / MS_PER_MINUTE;
    }

    @Override
    public double age() {
        ProfileFacts profile = state.profile;
        LocalTime.Clock clock = state.clock;
        return profile == null || clock == null ? Double.NaN : clock.year(time) - profile.birthYear();
    }

    @Override
    public double sincePrevious() {
        return previous == Long.MIN_VALUE ? Double.POSITIVE_INFINITY : (time - previous) / MS_PER_MINUTE;
    }
}
