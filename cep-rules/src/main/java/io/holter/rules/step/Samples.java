package io.holter.rules.step;

import java.util.Arrays;

/** The new samples of a batch that may be evaluated; reused from batch to batch. */
final class Samples {
    private long[] times = new long[64];
    private double[] values = new double[64];
    private int[] flags = new int[64];
    private int size;
    private double low;
    private double high;

    void clear() {
        size = 0;
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
    }

    /** Smallest value. */
    double low() {
        return low;
    }

    /** Largest value. */
    double high() {
        return high;
    }

    void add(long time, double value, int flag) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        times[size] = time;
        values[size] = value;
        low = Math.min(low, value);
        high = Math.max(high, value);
        flags[size++] = flag;
    }

    int size() {
        return size;
    }

    long time(int i) {
        return times[i];
    }

    double value(int i) {
        return values[i];
    }

    int flags(int i) {
        return flags[i];
    }
}
