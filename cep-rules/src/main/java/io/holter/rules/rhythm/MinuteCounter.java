package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts the beats of the current minute and tells it when the next begins. */
final class MinuteCounter {
    private static final long MINUTE = 60_000;
    private static final long NEVER = Long.MIN_VALUE;
    /** Variability counts while premature beats are at most one in this many. */
    private static final int WORST_ECTOPY = 20;

    /** Time without beats that says one is missing, ms; less is rounding of times. */
    private static final long HOLE = 100;

    private final NormalIntervals normal = new NormalIntervals();
    private long start = NEVER;
    private long first;
    private long last = NEVER;
    private int beats;
    private int usable;
    private int decided;
    private int fibrillating;
    private int agreed;
    private int premature;
    private double intervals;

    /** Tells the minute before if the beat is in a later one; {@code pause}: the beat is a pause after a premature one. */
    void reach(long time, boolean pause, long episodeStart, RhythmListener listener) {
        long minute = Math.floorDiv(time, MINUTE) * MINUTE;
        if (pause) {
            normal.pause();
        }
        if (start != NEVER && minute > start) {
            end(episodeStart, listener);
        }
        if (start == NEVER) {
            start = minute;
            first = time;
        }
    }

    /** A beat that counts against quality only. */
    void unusable(long time) {
        beats++;
        last = Math.max(last, time);
        normal.gap();
    }

    /** A usable beat of the minute that was reached. */
    void beat(long time, double interval, RhythmState state, boolean both, boolean pause) {
        boolean known = state != RhythmState.UNKNOWN;
        beats++;
        usable++;
        decided += known ? 1 : 0;
        fibrillating += state == RhythmState.ATRIAL_FIBRILLATION ? 1 : 0;
        agreed += known && both ? 1 : 0;
        premature += pause ? 1 : 0;
        intervals += interval;
        if (last != NEVER && time - last - interval > HOLE) {
            normal.gap();
        }
        last = Math.max(last, time);
        if (!pause) {
            normal.add(interval);
        }
    }

    void end(long episodeStart, RhythmListener listener) {
        if (start != NEVER) {
            listener.minute(minute(episodeStart));
        }
        start = NEVER;
        beats = 0;
        usable = 0;
        decided = 0;
        fibrillating = 0;
        agreed = 0;
        premature = 0;
        intervals = 0;
        normal.clear();
    }

    private RhythmMinute minute(long episodeStart) {
        normal.settle();
        double mean = usable == 0 ? Double.NaN : intervals / usable;
        RhythmMinute counted = new RhythmMinute(
                start,
                first,
                last,
                beats,
                usable,
                decided,
                fibrillating,
                agreed,
                premature,
                mean,
                normal.deviation(),
                normal.successive(),
                episodeStart);
        boolean regular = counted.state() == RhythmState.OTHER && WORST_ECTOPY * premature <= usable;
        return regular ? counted : counted.withoutVariability();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeLong(first);
        out.writeLong(last);
        out.writeInt(beats);
        out.writeInt(usable);
        out.writeInt(decided);
        out.writeInt(fibrillating);
        out.writeInt(agreed);
        out.writeInt(premature);
        out.writeDouble(intervals);
        normal.write(out);
    }

    void read(DataInput in) throws IOException {
        start = in.readLong();
        first = in.readLong();
        last = in.readLong();
        beats = in.readInt();
        usable = in.readInt();
        decided = in.readInt();
        fibrillating = in.readInt();
        agreed = in.readInt();
        premature = in.readInt();
        intervals = in.readDouble();
        normal.read(in);
    }
}
