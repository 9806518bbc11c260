package io.holter.rules.condition;

/** A reading of which nothing is known; tests make known what they are about. */
public class TestingUnknown implements Reading {
    @Override
    public double input(int position) {
        return Double.NaN;
    }

    @Override
    public double derived(int position) {
        return Double.NaN;
    }

    @Override
    public double parameter(int position) {
        return Double.NaN;
    }

    @Override
    public int context(Context context) {
        return Truth.UNKNOWN;
    }

    @Override
    public int symptom(Symptom symptom) {
        return Truth.UNKNOWN;
    }

    @Override
    public int diagnosis(io.holter.schema.care.Condition diagnosis) {
        return Truth.UNKNOWN;
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
    public double age() {
        return Double.NaN;
    }

    @Override
    public double sincePrevious() {
        return Double.POSITIVE_INFINITY;
    }
}
