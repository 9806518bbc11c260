package io.holter.rules.signal;

import io.holter.rules.condition.Truth;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * When how many steps were taken. A sample counts the steps since the sample before it; spells without a step are
 * joined, so that a night takes one entry.
 */
public final class StepLog {
    /** A sample speaks for at most this time, ms. */
    static final long LONGEST_SPELL = 3_600_000;

    /** What a sample speaks for if the one before it is missing or too long ago, ms. */
    static final long SHORTEST_SPELL = 60_000;

    /** Quiet spells are joined up to this time, ms. */
    private static final long LONGEST_QUIET = 24 * 3_600_000L;

    /** Rest is judged over this time, ms. */
    public static final long WINDOW = 300_000;

    /** At most this many steps in the window are rest. */
    static final double REST_STEPS = 10;

    /** Most entries kept; a day of walking has about 500. */
    static final int CAPACITY = 512;

    private static final int INITIAL = 8;

    private long[] from = {};
    private int[] length = {};
    private float[] steps = {};
    private int size;
    private long last = Long.MIN_VALUE;

    /** Takes the next sample; time must be after that of the one before. */
    public void add(long time, double count) {
        boolean known = last != Long.MIN_VALUE && time - last <= LONGEST_SPELL;
        long start = known ? last : time - SHORTEST_SPELL;
        last = time;
        if (count == 0 && joins(start, time)) {
            length[size - 1] = (int) (time - from[size - 1]);
            return;
        }
        append(size > 0 ? Math.max(start, to(size - 1)) : start, time, count);
    }

    private long to(int i) {
        return from[i] + length[i];
    }

    private boolean joins(long start, long time) {
        return size > 0 && steps[size - 1] == 0 && to(size - 1) >= start && time - from[size - 1] <= LONGEST_QUIET;
    }

    private void append(long start, long end, double count) {
        if (size == CAPACITY) {
            drop(CAPACITY / 2);
        }
        if (size == from.length) {
            resize(Math.max(INITIAL, size * 2));
        }
        from[size] = start;
        length[size] = (int) (end - start);
        steps[size++] = (float) count;
    }

    /** Forgets what ended before {@code time}. */
    public void forgetBefore(long time) {
        int n = 0;
        while (n < size && to(n) < time) {
            n++;
        }
        if (n > 0) {
            drop(n);
        }
    }

    private void drop(int n) {
        System.arraycopy(from, n, from, 0, size - n);
        System.arraycopy(length, n, length, 0, size - n);
        System.arraycopy(steps, n, steps, 0, size - n);
        size -= n;
        if (from.length > 4 * INITIAL && size < from.length / 4) {
            resize(from.length / 2);
        }
    }

    private void resize(int room) {
        from = Arrays.copyOf(from, room);
        length = Arrays.copyOf(length, room);
        steps = Arrays.copyOf(steps, room);
    }

    /** Truth value of: at most 10 steps in the 5 min before {@code time}; unknown if samples cover less than half of it. */
    public int atRest(long time) {
        long start = time - WINDOW;
        long covered = 0;
        double taken = 0;
        for (int i = firstEndingAfter(start); i < size && from[i] < time; i++) {
            long overlap = Math.min(to(i), time) - Math.max(from[i], start);
            covered += overlap;
            taken += steps[i] * (double) overlap / length[i];
        }
        if (taken > REST_STEPS) {
            return Truth.FALSE;
        }
        return covered * 2 >= WINDOW ? Truth.TRUE : Truth.UNKNOWN;
    }

    private int firstEndingAfter(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Entries kept, for tests of boundedness. */
    public int size() {
        return size;
    }

    /** Writes the log. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(last);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(from[i]);
            out.writeInt((int) length[i]);
            out.writeFloat(steps[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static StepLog read(DataInput in) throws IOException {
        StepLog log = new StepLog();
        long last = in.readLong();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            long from = in.readLong();
            log.append(from, from + in.readInt(), in.readFloat());
        }
        log.last = last;
        return log;
    }
}
