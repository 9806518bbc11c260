package io.holter.rules.step;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Symptom;
import io.holter.rules.condition.Truth;
import io.holter.schema.care.Condition;
import io.holter.schema.vital.SampleFlags;
import java.time.Instant;

/** The reading that conditions look at now. One per detector, bound anew for each evaluation. */
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
        parameters = rule.parameters;
        time = at;
        flags = sampleFlags;
        previous = rule.clock;
        contextFinal = isFinal;
        waitedFor = false;
    }

    /** True if a context was asked for that a later sample may still settle. */
    boolean waitedFor() {
        return waitedFor;
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
    public int takes(String atc) {
        return Truth.UNKNOWN;
    }

    @Override
    public double hour() {
        return Double.NaN;
    }

    @Override
    public double sinceSession() {
        return Double.POSITIVE_INFINITY;
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
        if (has(SampleFlags.IN_SESSION) || state.careLog.disturbed(time)) {
            return Truth.FALSE;
        }
        if (contextFinal) {
            return state.stepLog.atRest(time);
        }
        waitedFor = true;
        return Truth.UNKNOWN;
    }

    private int asleep() {
        if (has(SampleFlags.ASLEEP) || state.careLog.asleep(time)) {
            return Truth.TRUE;
        }
        ProfileFacts profile = state.profile;
        if (profile == null) {
            return Truth.UNKNOWN;
        }
        int hour = Instant.ofEpochMilli(time).atZone(profile.zoneId()).getHour();
        return Truth.of(hour < NIGHT_ENDS);
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
    public double age() {
        ProfileFacts profile = state.profile;
        return profile == null
                ? Double.NaN
                : Instant.ofEpochMilli(time).atZone(profile.zoneId()).getYear() - profile.birthYear();
    }

    @Override
    public double sincePrevious() {
        return previous == Long.MIN_VALUE ? Double.POSITIVE_INFINITY : (time - previous) / MS_PER_MINUTE;
    }
}
