package io.holter.rules.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The last spells, such as readings or days, and which of them are true. */
public final class Spells extends Track {
    private static final int INITIAL = 2;

    /** Number of the newest spell. */
    private long current = NEVER;
    /** Bit 0 is the newest spell, set if it is true. */
    private long bits;

    private int known;
    private boolean held;
    /** When the true spells began, oldest first. */
    private long[] begins = new long[INITIAL];

    private int size;

    /** True if this spell is not the newest one yet. */
    public boolean isNext(long spell) {
        return current == NEVER || spell > current;
    }

    /** Begins the next spell; of those before it, the last {@code most - 1} stay. */
    public void begin(long spell, int most) {
        current = spell;
        bits <<= 1;
        known = Math.min(most, known + 1);
        if ((bits & 1L << most) != 0) {
            bits &= ~(1L << most);
            dropOldest();
        }
    }

    /** The newest spell, which began at {@code begin}, has a true reading. */
    public void mark(long begin, long time, double[] values) {
        reading(time, values);
        if ((bits & 1) != 0) {
            return;
        }
        bits |= 1;
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size + (size + 1) / 2);
        }
        begins[size++] = begin;
    }

    /** Lets true spells that began before {@code time} count no more. */
    public void forget(long time) {
        while (size > 0 && begins[0] < time) {
            bits &= ~Long.highestOneBit(bits);
            dropOldest();
        }
    }

    private void dropOldest() {
        size--;
        System.arraycopy(begins, 1, begins, 0, size);
    }

    /** Says whether enough spells are true; true if so. */
    public boolean hold(int times) {
        boolean now = size >= times;
        if (held && !now) {
            forgetTold();
        }
        held = now;
        return now;
    }

    @Override
    public void reset() {
        super.reset();
        current = NEVER;
        bits = 0;
        known = 0;
        held = false;
        size = 0;
    }

    @Override
    public boolean held() {
        return held;
    }

    @Override
    public long start() {
        return size == 0 ? NEVER : begins[0];
    }

    @Override
    public int count() {
        return size;
    }

    /** Spells known so far, of those that count. */
    public int known() {
        return known;
    }

    @Override
    void writeRest(DataOutput out) throws IOException {
        out.writeLong(current);
        out.writeLong(bits);
        out.writeByte(known);
        out.writeBoolean(held);
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(begins[i]);
        }
    }

    @Override
    void readRest(DataInput in) throws IOException {
        current = in.readLong();
        bits = in.readLong();
        known = in.readByte();
        held = in.readBoolean();
        size = in.readByte();
        begins = new long[Math.max(INITIAL, size)];
        for (int i = 0; i < size; i++) {
            begins[i] = in.readLong();
        }
    }
}
