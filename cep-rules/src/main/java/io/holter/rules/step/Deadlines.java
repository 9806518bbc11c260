package io.holter.rules.step;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Moments of measurement time at which a rule's pattern ends, each with the arrival time at which it ends although the
 * clock stands. Both ascend.
 */
final class Deadlines {
    /** More patterns than this cannot be open at once: the oldest then ends without notice from here. */
    static final int CAPACITY = 32;

    private final long[] ends = new long[CAPACITY];
    private final long[] due = new long[CAPACITY];
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
        ends[size] = end;
        due[size] = size > 0 ? Math.max(dueAt, due[size - 1]) : dueAt;
        size++;
        return true;
    }

    void removeFirst() {
        size--;
        System.arraycopy(ends, 1, ends, 0, size);
        System.arraycopy(due, 1, due, 0, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(ends[i]);
            out.writeLong(due[i]);
        }
    }

    static Deadlines read(DataInput in) throws IOException {
        Deadlines d = new Deadlines();
        d.size = in.readByte();
        for (int i = 0; i < d.size; i++) {
            d.ends[i] = in.readLong();
            d.due[i] = in.readLong();
        }
        return d;
    }
}
