package io.holter.rules.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far a step is on its way to hold: what is true, since when, how bad it got, and when it was told about. */
public abstract sealed class Track permits Run, Spells {
    static final long NEVER = Long.MIN_VALUE;

    private static final double[] NONE = {};

    private long last = NEVER;
    private long told = NEVER;
    private double toldWorst = Double.NaN;
    private long worstTime;
    private int worstAt = -1;
    private double[] worst = NONE;
    private double[] latest = NONE;

    /** Takes the values of a true reading, copied. */
    final void reading(long time, double[] values) {
        last = time;
        latest = copy(values, latest);
    }

    static double[] copy(double[] from, double[] to) {
        double[] target = to.length == from.length ? to : new double[from.length];
        System.arraycopy(from, 0, target, 0, from.length);
        return target;
    }

    /** Forgets all, to begin anew. */
    public void reset() {
        last = NEVER;
        worstAt = -1;
        forgetTold();
    }

    /** True if the step holds. */
    public abstract boolean held();

    /** Measurement time at which what goes on began, {@link Long#MIN_VALUE} if nothing does. */
    public abstract long start();

    /** True readings or spells so far. */
    public abstract int count();

    /** Measurement time of the last true reading. */
    public final long last() {
        return last;
    }

    /** Notes the reading just taken as the worst so far; {@code position} is the value that makes it so. */
    public final void markWorst(int position) {
        worst = copy(latest, worst);
        worstTime = last;
        worstAt = position;
    }

    /** Notes that it was told about at {@code time}; {@code anew} if what was told is the worst value as it is now. */
    public final void markTold(long time, boolean anew) {
        told = time;
        toldWorst = anew ? worst() : toldWorst;
    }

    /** As if it had never been told about. */
    public final void forgetTold() {
        told = NEVER;
        toldWorst = Double.NaN;
    }

    /** True if at {@code time} it was never told about, or not for {@code everyMs}. */
    public final boolean tellAgain(long time, long everyMs) {
        return told == NEVER || time - told >= everyMs;
    }

    /** Worst value so far, NaN if none was marked. */
    public final double worst() {
        return worstAt < 0 ? Double.NaN : worst[worstAt];
    }

    /** Worst value that was told about, NaN before. */
    public final double toldWorst() {
        return toldWorst;
    }

    /** True if a worst reading was marked. */
    public final boolean hasWorst() {
        return worstAt >= 0;
    }

    /** Measurement time of the worst reading. */
    public final long worstTime() {
        return worstTime;
    }

    /** Values of the worst reading; not to be changed. */
    public final double[] worstReading() {
        return worst;
    }

    /** Values of the last true reading; not to be changed. */
    public final double[] latest() {
        return latest;
    }

    /** Writes it, with its kind first. */
    public final void write(DataOutput out) throws IOException {
        out.writeByte(this instanceof Run ? 1 : 2);
        out.writeLong(last);
        out.writeLong(told);
        out.writeDouble(toldWorst);
        out.writeLong(worstTime);
        out.writeByte(worstAt);
        write(out, latest);
        if (worstAt >= 0) {
            write(out, worst);
        }
        writeRest(out);
    }

    abstract void writeRest(DataOutput out) throws IOException;

    static void write(DataOutput out, double[] values) throws IOException {
        out.writeByte(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Track read(DataInput in) throws IOException {
        Track track = in.readByte() == 1 ? new Run() : new Spells();
        track.last = in.readLong();
        track.told = in.readLong();
        track.toldWorst = in.readDouble();
        track.worstTime = in.readLong();
        track.worstAt = in.readByte();
        track.latest = readValues(in);
        track.worst = track.worstAt >= 0 ? readValues(in) : NONE;
        track.readRest(in);
        return track;
    }

    abstract void readRest(DataInput in) throws IOException;

    static double[] readValues(DataInput in) throws IOException {
        double[] values = new double[in.readByte()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
