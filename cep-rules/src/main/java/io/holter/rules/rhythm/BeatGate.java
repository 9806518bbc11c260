package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Decides what a beat is good for before any detector sees it, and keeps the share of usable beats. */
final class BeatGate {
    /** Shortest and longest interval between two beats of a heart that is not in arrest, ms. */
    private static final double SHORTEST = 200;

    private static final double LONGEST = 3_000;

    /**
     * Missing beats for longer than this, about the length of the windows, may hide a change of rhythm: detectors start
     * again, ms. After shorter gaps they go on, because a fresh start costs 20 beats and a watch has many gaps.
     */
    private static final long LONGEST_GAP = 60_000;

    private static final int QUALITY_BEATS = 60;
    private static final long NEVER = Long.MIN_VALUE;

    private final Average usable = new Average(QUALITY_BEATS);
    private long newest = NEVER;

    /** What a beat is good for. */
    enum Use {
        /** Not later than the beat before: a resend. */
        NONE,
        /** An interval that no heart makes, or that the device does not trust: counts against quality only. */
        UNUSABLE,
        /** Usable, but too long after the beat before for windows to go on. */
        AFTER_GAP,
        /** Usable. */
        NEXT
    }

    Use judge(long time, double interval, boolean suspect) {
        if (newest != NEVER && time <= newest) {
            return Use.NONE;
        }
        boolean gap = newest != NEVER && time - newest - (long) Math.min(interval, LONGEST) > LONGEST_GAP;
        boolean good = interval >= SHORTEST && interval <= LONGEST && !suspect;
        newest = good || newest == NEVER ? time : newest;
        usable.add(good ? 1 : 0);
        if (!good) {
            return Use.UNUSABLE;
        }
        return gap ? Use.AFTER_GAP : Use.NEXT;
    }

    /** Share of usable beats among about the last 60, 0 to 1. */
    double quality() {
        return usable.value();
    }

    void write(DataOutput out) throws IOException {
        usable.write(out);
        out.writeLong(newest);
    }

    void read(DataInput in) throws IOException {
        usable.read(in);
        newest = in.readLong();
    }
}
