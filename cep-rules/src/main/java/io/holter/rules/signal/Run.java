package io.holter.rules.signal;

import io.holter.rules.condition.Truth;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A run of true samples with its first, worst and last reading. Constant memory; an unknown reading neither carries nor
 * ends a run.
 */
public final class Run {
    private static final long NEVER = Long.MIN_VALUE;

    private long start = NEVER;
    private long last;
    private int count;
    private boolean held;
    private long told = NEVER;
    private double toldWorst = Double.NaN;
    private long worstTime;
    private int worstAt = -1;
    private double[] first = {};
    private double[] worst = {};
    private double[] latest = {};

    /**
     * Takes the next reading.
     *
     * @param truth truth value of the condition
     * @param time measurement time, ms; after that of the reading before
     * @param values the reading's values; copied
     * @param lengthMs a run this long holds, see {@code Hold}
     * @param maxGapMs longest gap within a run, 0 for none
     * @return true if the run holds now
     */
    public boolean add(
            int truth, long time, double[] values, long lengthMs, long maxGapMs, int minSamples, boolean gapsBreak) {
        if (truth == Truth.FALSE) {
            reset();
            return false;
        }
        if (truth == Truth.UNKNOWN) {
            return false;
        }
        boolean gap = maxGapMs > 0 && start != NEVER && time - last > maxGapMs;
        if (gap && gapsBreak) {
            reset();
        }
        if (start == NEVER) {
            begin(time, values);
        }
        last = time;
        latest = copy(values, latest);
        count++;
        held |= time - start >= lengthMs && count >= minSamples;
        return held;
    }

    private void begin(long time, double[] values) {
        start = time;
        first = copy(values, first);
    }

    private static double[] copy(double[] from, double[] to) {
        double[] target = to.length == from.length ? to : new double[from.length];
        System.arraycopy(from, 0, target, 0, from.length);
        return target;
    }

    /** Notes the reading just added as the worst so far; {@code position} is the value that makes it so. */
    public void markWorst(int position) {
        worst = copy(latest, worst);
        worstTime = last;
        worstAt = position;
    }

    /** Ends the run. */
    public void reset() {
        start = NEVER;
        count = 0;
        held = false;
        told = NEVER;
        toldWorst = Double.NaN;
        worstAt = -1;
    }

    /** Notes that the run was told about. */
    public void markTold() {
        told = last;
        toldWorst = worst();
    }

    /** True if the run has started. */
    public boolean running() {
        return start != NEVER;
    }

    /** True if the run holds. */
    public boolean held() {
        return held;
    }

    /** True readings of the run so far. */
    public int count() {
        return count;
    }

    /** True if it was never told about, or not for {@code everyMs}. */
    public boolean tellAgain(long everyMs) {
        return told == NEVER || last - told >= everyMs;
    }

    /** Measurement time of the first true reading. */
    public long start() {
        return start;
    }

    /** Measurement time of the last true reading. */
    public long last() {
        return last;
    }

    /** Measurement time of the worst reading. */
    public long worstTime() {
        return worstTime;
    }

    /** Worst value so far, NaN if none was marked. */
    public double worst() {
        return worstAt < 0 ? Double.NaN : worst[worstAt];
    }

    /** Worst value when the run was last told about, NaN before. */
    public double toldWorst() {
        return toldWorst;
    }

    /** True if a worst reading was marked. */
    public boolean hasWorst() {
        return worstAt >= 0;
    }

    /** Values of the first reading; not to be changed. */
    public double[] first() {
        return first;
    }

    /** Values of the worst reading; not to be changed. */
    public double[] worstReading() {
        return worst;
    }

    /** Values of the last reading; not to be changed. */
    public double[] latest() {
        return latest;
    }

    /** Writes the run; one byte if there is none. */
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(running());
        if (!running()) {
            return;
        }
        out.writeLong(start);
        out.writeLong(last);
        out.writeInt(count);
        out.writeBoolean(held);
        out.writeLong(told);
        out.writeDouble(toldWorst);
        out.writeLong(worstTime);
        out.writeByte(worstAt);
        out.writeByte(first.length);
        write(out, first);
        write(out, latest);
        if (worstAt >= 0) {
            write(out, worst);
        }
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Run read(DataInput in) throws IOException {
        Run run = new Run();
        if (!in.readBoolean()) {
            return run;
        }
        run.start = in.readLong();
        run.last = in.readLong();
        run.count = in.readInt();
        run.held = in.readBoolean();
        run.told = in.readLong();
        run.toldWorst = in.readDouble();
        run.worstTime = in.readLong();
        run.worstAt = in.readByte();
        int n = in.readByte();
        run.first = read(in, n);
        run.latest = read(in, n);
        run.worst = run.worstAt >= 0 ? read(in, n) : new double[0];
        return run;
    }

    private static double[] read(DataInput in, int n) throws IOException {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
