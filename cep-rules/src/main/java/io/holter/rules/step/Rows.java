package io.holter.rules.step;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Readings of one rule that wait for a slower signal, in order of measurement time. Empty most of the time. */
final class Rows {
    private final int width;
    private int size;
    private long[] times = {};
    private long[] arrivals = {};
    private byte[] flags = {};
    private double[] values = {};

    Rows(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long time(int row) {
        return times[row];
    }

    long arrived(int row) {
        return arrivals[row];
    }

    int flags(int row) {
        return flags[row] & 0xff;
    }

    void copyValues(int row, double[] target) {
        System.arraycopy(values, row * width, target, 0, width);
    }

    double value(int row, int position) {
        return values[row * width + position];
    }

    /** Puts a value into the row of its time, which is made if there is none. */
    void put(long time, int position, double value, int flag, long arrived) {
        int at = size;
        while (at > 0 && times[at - 1] > time) {
            at--;
        }
        if (at > 0 && times[at - 1] == time) {
            at--;
            flags[at] |= (byte) flag;
        } else {
            insert(at, time, flag, arrived);
        }
        values[at * width + position] = value;
    }

    private void insert(int at, long time, int flag, long arrived) {
        if (size == times.length) {
            int larger = Math.max(4, size * 2);
            times = Arrays.copyOf(times, larger);
            arrivals = Arrays.copyOf(arrivals, larger);
            flags = Arrays.copyOf(flags, larger);
            values = Arrays.copyOf(values, larger * width);
        }
        System.arraycopy(times, at, times, at + 1, size - at);
        System.arraycopy(arrivals, at, arrivals, at + 1, size - at);
        System.arraycopy(flags, at, flags, at + 1, size - at);
        System.arraycopy(values, at * width, values, (at + 1) * width, (size - at) * width);
        size++;
        times[at] = time;
        arrivals[at] = arrived;
        flags[at] = (byte) flag;
        Arrays.fill(values, at * width, (at + 1) * width, Double.NaN);
    }

    /** Removes the first rows. */
    void removeFirst(int n) {
        size -= n;
        System.arraycopy(times, n, times, 0, size);
        System.arraycopy(arrivals, n, arrivals, 0, size);
        System.arraycopy(flags, n, flags, 0, size);
        System.arraycopy(values, n * width, values, 0, size * width);
        if (size == 0 && times.length > 64) {
            times = new long[0];
            arrivals = new long[0];
            flags = new byte[0];
            values = new double[0];
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(width);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(times[i]);
            out.writeLong(arrivals[i]);
            out.writeByte(flags[i]);
            for (int j = 0; j < width; j++) {
                out.writeDouble(value(i, j));
            }
        }
    }

    static Rows read(DataInput in) throws IOException {
        int width = in.readByte();
        Rows rows = new Rows(width);
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            long time = in.readLong();
            long arrived = in.readLong();
            rows.insert(i, time, in.readByte(), arrived);
            for (int j = 0; j < width; j++) {
                rows.values[i * width + j] = in.readDouble();
            }
        }
        return rows;
    }
}
