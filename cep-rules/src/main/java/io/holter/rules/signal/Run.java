package io.holter.rules.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A run of true readings with its first, worst and last one. Constant memory. */
public final class Run extends Track {
    private static final long MINUTE = 60_000;

    private long start = NEVER;
    private int count;
    private boolean held;
    private int covered;
    private double[] first = {};

    /**
     * Takes the next true reading.
     *
     * @param time measurement time, ms; after that of the reading before
     * @param values the reading's values; copied
     * @param lengthMs a run this long holds, see {@code Hold}
     * @param maxGapMs longest gap within a run, 0 for none
     * @param minSamples fewest readings of a run that holds
     * @param gapsBreak true if a longer gap begins a new run
     * @param coverage least share of minutes with a reading of a run that holds
     * @return true if the run holds now
     */
    public boolean add(
            long time,
            double[] values,
            long lengthMs,
            long maxGapMs,
            int minSamples,
            boolean gapsBreak,
            double coverage) {
        boolean gap = maxGapMs > 0 && start != NEVER && time - last() > maxGapMs;
        if (gap && gapsBreak) {
            reset();
        }
        if (start == NEVER) {
            start = time;
            first = copy(values, first);
            covered = 1;
        } else if (minute(time) != minute(last())) {
            covered++;
        }
        reading(time, values);
        count++;
        held |= time - start >= lengthMs && count >= minSamples && coverage() >= coverage;
        return held;
    }

    private static long minute(long time) {
        return Math.floorDiv(time, MINUTE);
    }

    @Override
    public void reset() {
        super.reset();
        start = NEVER;
        count = 0;
        held = false;
    }

    @Override
    public boolean held() {
        return held;
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public int count() {
        return count;
    }

    /** Share of the minutes from the first reading to the last, counted from the epoch, that have a true reading. */
    public double coverage() {
        return start == NEVER ? Double.NaN : covered / (minute(last()) - minute(start) + 1.0);
    }

    /** Values of the first reading; not to be changed. */
    public double[] first() {
        return first;
    }

    @Override
    void writeRest(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeInt(count);
        out.writeInt(covered);
        out.writeBoolean(held);
        write(out, first);
    }

    @Override
    void readRest(DataInput in) throws IOException {
        start = in.readLong();
        count = in.readInt();
        covered = in.readInt();
        held = in.readBoolean();
        first = readValues(in);
    }
}
