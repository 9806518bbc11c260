package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The last RR intervals, newest first. */
final class Intervals {
    private final double[] values;
    private int newest;
    private int size;

    Intervals(int capacity) {
        this.values = new double[capacity];
    }

    void add(double value) {
        newest = newest + 1 == values.length ? 0 : newest + 1;
        values[newest] = value;
        size = Math.min(size + 1, values.length);
    }

    /** The value {@code back} places before the newest; beyond the oldest, the oldest. */
    double back(int back) {
        int index = newest - Math.min(back, size - 1);
        return values[index < 0 ? index + values.length : index];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        newest = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = size - 1; i >= 0; i--) {
            out.writeDouble(back(i));
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            add(in.readDouble());
        }
    }
}
