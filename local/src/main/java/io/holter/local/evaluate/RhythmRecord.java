package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One recording: RR intervals with the rhythm annotated at the end of each. */
final class RhythmRecord {
    /** Most beats of a recording, more than a month: whatever is larger is damaged or hostile. */
    static final int LARGEST = 4_000_000;

    private final String id;
    private final List<String> names = new ArrayList<>();
    private final List<Rhythm> meanings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private double[] intervals = new double[1 << 12];
    private long[] times = new long[1 << 12];
    private byte[] rhythms = new byte[1 << 12];
    private int size;

    RhythmRecord(String id) {
        this.id = id;
    }

    /**
     * Adds a beat.
     *
     * @param time end of the interval, ms since the begin of the recording
     * @param interval ms
     * @param rhythm name of the rhythm, or "" if nothing says
     */
    void add(long time, double interval, String rhythm) {
        if (size == times.length) {
            intervals = Arrays.copyOf(intervals, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
            rhythms = Arrays.copyOf(rhythms, 2 * size);
        }
        intervals[size] = interval;
        times[size] = time;
        rhythms[size++] = (byte) index(Rhythm.plain(rhythm));
    }

    private int index(String name) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known;
        }
        if (names.size() == Byte.MAX_VALUE) {
            return index("");
        }
        names.add(name);
        meanings.add(Rhythm.of(name));
        return names.size() - 1;
    }

    /** Something that the reader of the result should know about this recording. */
    void remark(String text) {
        remarks.add(text);
    }

    List<String> remarks() {
        return remarks;
    }

    String id() {
        return id;
    }

    int size() {
        return size;
    }

    double interval(int beat) {
        return intervals[beat];
    }

    long time(int beat) {
        return times[beat];
    }

    Rhythm rhythm(int beat) {
        return meanings.get(rhythms[beat]);
    }

    String name(int beat) {
        return names.get(rhythms[beat]);
    }

    /** Beats with this rhythm. */
    int count(Rhythm rhythm) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += rhythm(i) == rhythm ? 1 : 0;
        }
        return count;
    }

    /** From the begin of the first interval to the end of the last, h. */
    double hours() {
        return size == 0 ? 0 : (times[size - 1] - times[0] + intervals[0]) / 3_600_000;
    }
}
