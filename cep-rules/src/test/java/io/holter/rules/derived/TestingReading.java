package io.holter.rules.derived;

import io.holter.rules.condition.Context;
import io.holter.rules.condition.TestingUnknown;
import io.holter.rules.condition.Truth;

/** A reading of one input; rest is true at even values. */
final class TestingReading extends TestingUnknown {
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
    public int context(Context context) {
        return Double.isNaN(values[0]) ? Truth.UNKNOWN : Truth.of(values[0] % 2 == 0);
    }
}
