package io.holter.rules.step;

import io.holter.rules.signal.Run;

/** Progress as runs know it. */
record RunProgress(Run[] runs) implements HoldProgress {

    @Override
    public boolean holds(int position) {
        return runs[position].held();
    }

    @Override
    public long since(int position) {
        return runs[position].running() ? runs[position].start() : Long.MIN_VALUE;
    }

    @Override
    public int count(int position) {
        return runs[position].count();
    }

    @Override
    public int spells(int position) {
        return 0;
    }

    @Override
    public double coverage(int position) {
        return Double.NaN;
    }
}
