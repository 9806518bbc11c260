package io.holter.jobs.feature;

import io.holter.archive.row.SampleRow;
import io.holter.schema.vital.SampleFlags;
import java.util.Arrays;

/** The samples of one signal on one day of one patient, in order of time. Reused for the next. */
final class SignalDay {
    private static final int UNUSABLE = SampleFlags.LOW_QUALITY | SampleFlags.NOT_WORN;

    private int size;
    private long[] times = new long[1024];
    private double[] values = new double[1024];
    private long[] arrivals = new long[1024];

    void clear() {
        size = 0;
    }

    /** Takes the sample unless the device itself doubts it. */
    void add(SampleRow row) {
        if ((row.flags() & UNUSABLE) != 0) {
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
            arrivals = Arrays.copyOf(arrivals, size * 2);
        }
        times[size] = row.time();
        values[size] = row.value();
        arrivals[size] = row.arrived();
        size++;
    }

    /** Times of the samples that had arrived before {@code cut}. */
    long[] timesBefore(long cut) {
        long[] found = new long[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (arrivals[i] < cut) {
                found[n++] = times[i];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Values of the samples that had arrived before {@code cut}. */
    double[] valuesBefore(long cut) {
        double[] found = new double[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (arrivals[i] < cut) {
                found[n++] = values[i];
            }
        }
        return Arrays.copyOf(found, n);
    }
}
