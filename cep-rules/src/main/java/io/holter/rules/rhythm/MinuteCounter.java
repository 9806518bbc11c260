package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts the beats of the current minute and tells it when the next begins. */
final class MinuteCounter {
    private static final long MINUTE = 60_000;
    private static final long NEVER = Long.MIN_VALUE;

    private long start = NEVER;
    private int beats;
    private int usable;
    private int fibrillating;
    private int premature;

    void beat(long time, boolean isUsable, RhythmState state, boolean isPremature, RhythmListener listener) {
        long minute = Math.floorDiv(time, MINUTE) * MINUTE;
        if (minute != start) {
            end(listener);
            start = minute;
        }
        beats++;
        usable += isUsable && state != RhythmState.UNKNOWN ? 1 : 0;
        fibrillating += isUsable && state == RhythmState.ATRIAL_FIBRILLATION ? 1 : 0;
        premature += isPremature ? 1 : 0;
    }

    void end(RhythmListener listener) {
        if (start != NEVER) {
            listener.minute(new RhythmMinute(start, beats, usable, fibrillating, premature));
        }
        start = NEVER;
        beats = 0;
        usable = 0;
        fibrillating = 0;
        premature = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeInt(beats);
        out.writeInt(usable);
        out.writeInt(fibrillating);
        out.writeInt(premature);
    }

    void read(DataInput in) throws IOException {
        start = in.readLong();
        beats = in.readInt();
        usable = in.readInt();
        fibrillating = in.readInt();
        premature = in.readInt();
    }
}
