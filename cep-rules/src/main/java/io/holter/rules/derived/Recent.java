package io.holter.rules.derived;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The last readings, oldest first, with their times if these matter. */
final class Recent extends Memory {
    static final int TAG = 3;

    private static final int INITIAL = 2;

    private final boolean timed;
    private double[] values = new double[INITIAL];
    private long[] times;
    private int size;

    Recent(boolean timed) {
        this.timed = timed;
        this.times = new long[timed ? INITIAL : 0];
    }

    int size() {
        return size;
    }

    double value(int i) {
        return values[i];
    }

    long time(int i) {
        return times[i];
    }

    void copy(double[] target) {
        System.arraycopy(values, 0, target, 0, size);
    }

    /** Adds a reading; the oldest goes if there are more than {@code most}. */
    void add(long time, double value, int most) {
        if (size == most) {
            drop(1);
        }
        if (size == values.length) {
            int larger = Math.min(most, size + (size + 1) / 2);
            values = Arrays.copyOf(values, larger);
            times = timed ? Arrays.copyOf(times, larger) : times;
        }
        values[size] = value;
        if (timed) {
            times[size] = time;
        }
        size++;
    }

    /** Forgets readings at or before {@code time}. */
    void forget(long time) {
        int n = 0;
        while (n < size && times[n] <= time) {
            n++;
        }
        if (n > 0) {
            drop(n);
        }
    }

    private void drop(int n) {
        size -= n;
        System.arraycopy(values, n, values, 0, size);
        if (timed) {
            System.arraycopy(times, n, times, 0, size);
        }
    }

    @Override
    int tag() {
        return TAG;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeBoolean(timed);
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeDouble(values[i]);
            if (timed) {
                out.writeLong(times[i]);
            }
        }
    }

    static Recent read(DataInput in) throws IOException {
        Recent recent = new Recent(in.readBoolean());
        int size = in.readByte();
        for (int i = 0; i < size; i++) {
            double value = in.readDouble();
            recent.add(recent.timed ? in.readLong() : 0, value, size);
        }
        return recent;
    }
}
