package io.holter.rules.step;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Moments of measurement time at which a rule's pattern ends, each with the arrival time at which it ends although the
 * clock stands. Both ascend.
 */
final class Deadlines {
    /** More patterns than this cannot be open at once: the newest then ends with the next event of the rule only. */
    static final int CAPACITY = 256;

    private long[] ends = new long[1];
    private long[] due = new long[1];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long end() {
        return ends[0];
    }

    long due() {
        return due[0];
    }

    /** Adds an end; false if there is no room for it. */
    boolean add(long end, long dueAt) {
        if (size > 0 && ends[size - 1] == end) {
            return true;
        }
        if (size == CAPACITY) {
            return false;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            due = Arrays.copyOf(due, size * 2);
        }
        ends[size] = end;
        due[size] = size > 0 ? Math.max(dueAt, due[size - 1]) : dueAt;
        size++;
        return true;
    }

    /** Forgets all ends but the one to be added next. */
    void clear() {
        size = 0;
    }

    void removeFirst() {
        size--;
        System.arraycopy(ends, 1, ends, 0, size);
        System.arraycopy(due, 1, due, 0, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(ends[i]);
            out.writeLong(due[i]);
        }
    }

    static Deadlines read(DataInput in) throws IOException {
        Deadlines d = new Deadlines();
        int n = in.readShort();
        for (int i = 0; i < n; i++) {
            d.add(in.readLong(), in.readLong());
        }
        return d;
    }
}
