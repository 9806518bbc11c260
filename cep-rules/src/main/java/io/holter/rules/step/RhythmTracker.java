package io.holter.rules.step;

import io.holter.rules.rhythm.AfDetector;
import io.holter.rules.rhythm.RhythmListener;
import io.holter.rules.rhythm.RhythmMinute;
import io.holter.rules.rhythm.RhythmProfile;
import io.holter.schema.vital.SampleFlags;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rhythm of one patient: beats go in, in order of time, finished minutes come out. Once per patient, not per rule. */
final class RhythmTracker {
    private static final long MINUTE = 60_000;
    private static final int IF_ALL = SampleFlags.AT_REST | SampleFlags.ASLEEP;
    private static final int IF_ANY = SampleFlags.IN_SESSION;
    private static final int NOT_TRUSTED = SampleFlags.LOW_QUALITY | SampleFlags.MOTION;

    private final Finished finished = new Finished();
    private final AfDetector detector = new AfDetector(RhythmProfile.ECG, finished);
    /** Measurement time up to which minutes are finished. */
    private long clock = Long.MIN_VALUE;
    /** Flags that all beats of the unfinished minute have. */
    private int all = -1;
    /** Flags that any beat of the unfinished minute has. */
    private int any;

    /** A finished minute as rules see it: flags are those of a sample. */
    record Minute(RhythmMinute rhythm, int flags) {
        /** Measurement time of the reading: that of the minute's last beat. */
        long time() {
            return rhythm.last();
        }
    }

    private static final class Finished implements RhythmListener {
        private final List<RhythmMinute> minutes = new ArrayList<>(2);

        @Override
        public void minute(RhythmMinute minute) {
            minutes.add(minute);
        }

        @Nullable
        RhythmMinute take() {
            return minutes.isEmpty() ? null : minutes.remove(0);
        }
    }

    /** Takes a beat that is later than those before; adds the minute that it finishes, if it does. */
    void beat(long time, double interval, int flags, List<Minute> into) {
        detector.beat(time, interval, (flags & NOT_TRUSTED) == 0 ? 0 : AfDetector.SUSPECT);
        RhythmMinute minute = finished.take();
        if (minute != null) {
            into.add(new Minute(minute, all & IF_ALL | any & IF_ANY));
            all = -1;
            any = 0;
        }
        clock = Math.floorDiv(time, MINUTE) * MINUTE - 1;
        all &= flags;
        any |= flags;
    }

    /** True if no minute that ends at or before this time can still be finished. */
    boolean settled(long time) {
        return clock >= time;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeInt(all);
        out.writeByte(any);
        detector.write(out);
    }

    static RhythmTracker read(DataInput in) throws IOException {
        RhythmTracker tracker = new RhythmTracker();
        tracker.clock = in.readLong();
        tracker.all = in.readInt();
        tracker.any = in.readUnsignedByte();
        tracker.detector.read(in);
        return tracker;
    }
}
