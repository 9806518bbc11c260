package io.holter.rules.derived;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Symptom;
import io.holter.rules.condition.Truth;
import io.holter.schema.care.Condition;

/** A reading of one input; rest is true at even values. */
final class TestingReading implements Reading {
    double[] values = {};

    @Override
    public double input(int position) {
        return values[0];
    }

    @Override
    public double derived(int position) {
        return values[1 + position];
    }

    @Override
    public double parameter(int position) {
        return Double.NaN;
    }

    @Override
    public int context(Context context) {
        return Double.isNaN(values[0]) ? Truth.UNKNOWN : Truth.of(values[0] % 2 == 0);
    }

    @Override
    public int symptom(Symptom symptom) {
        return Truth.FALSE;
    }

    @Override
    public int diagnosis(Condition diagnosis) {
        return Truth.FALSE;
    }

    @Override
    public int takes(String atc) {
        return Truth.FALSE;
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
    public double age() {
        return Double.NaN;
    }

    @Override
    public double sincePrevious() {
        return Double.NaN;
    }
}
