package io.holter.jobs.compaction;

import io.holter.archive.row.SampleRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Samples of one patient and signal on one day, on their way into order: by time, then device, then value. Of samples
 * with the same time and value only the first to arrive stays.
 */
final class SampleSeries {
    private static final int FIRST = 64;

    private int size;
    private long[] times = new long[FIRST];
    private double[] values = new double[FIRST];
    private long[] arrivals = new long[FIRST];
    private int[] flags = new int[FIRST];
    private String[] devices = new String[FIRST];

    void add(long time, double value, int flag, String device, long arrived) {
        if (size == times.length) {
            grow();
        }
        times[size] = time;
        values[size] = value;
        arrivals[size] = arrived;
        flags[size] = flag;
        devices[size] = device;
        size++;
    }

    private void grow() {
        int length = size * 2;
        times = Arrays.copyOf(times, length);
        values = Arrays.copyOf(values, length);
        arrivals = Arrays.copyOf(arrivals, length);
        flags = Arrays.copyOf(flags, length);
        devices = Arrays.copyOf(devices, length);
    }

    /** Hands the samples on in order, in one reused row. Returns how many. */
    long drain(String patient, String signal, Consumer<SampleRow> sink) {
        SampleRow row = new SampleRow();
        long[] order = order();
        long written = 0;
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && times[(int) order[to]] == times[(int) order[from]]) {
                to++;
            }
            for (int i : to - from == 1 ? new int[] {(int) order[from]} : sameTime(order, from, to)) {
                sink.accept(row.set(patient, signal, times[i], values[i], flags[i], devices[i], arrivals[i]));
                written++;
            }
            from = to;
        }
        return written;
    }

    /**
     * Positions by time. Time within the day (27 bits) and position (31 bits) fit one long, so that primitives are
     * sorted; only the position is left of each.
     */
    private long[] order() {
        long base = Arrays.stream(times, 0, size).min().orElse(0);
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (times[i] - base) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < size; i++) {
            order[i] &= Integer.MAX_VALUE;
        }
        return order;
    }

    private int[] sameTime(long[] order, int from, int to) {
        List<Integer> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            all.add((int) order[i]);
        }
        all.sort(Comparator.<Integer>comparingDouble(i -> values[i])
                .thenComparingLong(i -> arrivals[i])
                .thenComparing(i -> devices[i])
                .thenComparingInt(i -> flags[i]));
        List<Integer> distinct = new ArrayList<>();
        for (int i : all) {
            if (distinct.isEmpty() || values[distinct.get(distinct.size() - 1)] != values[i]) {
                distinct.add(i);
            }
        }
        distinct.sort(Comparator.<Integer, String>comparing(i -> devices[i]).thenComparingDouble(i -> values[i]));
        return distinct.stream().mapToInt(Integer::intValue).toArray();
    }
}
