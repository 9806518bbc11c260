package io.holter.rules.step;

import io.holter.schema.vital.SampleFlags;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The samples of the window of one signal that is not over yet. */
final class Resample {
    private static final int IF_ALL = SampleFlags.AT_REST | SampleFlags.ASLEEP;
    private static final int IF_ANY = SampleFlags.IN_SESSION;

    private double sum;
    private int count;
    private int all;
    private int any;
    private long last = Long.MIN_VALUE;

    /** True if a sample of this time begins a new window, so that the one before is to be handed on. */
    boolean completes(long time, long width) {
        return count > 0 && Math.floorDiv(time, width) != Math.floorDiv(last, width);
    }

    boolean isPending() {
        return count > 0;
    }

    void add(long time, double value, int flags) {
        sum += value;
        all = count == 0 ? flags : all & flags;
        any |= flags;
        count++;
        last = time;
    }

    double mean() {
        return sum / count;
    }

    int flags() {
        return all & IF_ALL | any & IF_ANY;
    }

    /** Time of the newest sample; {@link Long#MIN_VALUE} before the first. */
    long last() {
        return last;
    }

    void clear() {
        sum = 0;
        count = 0;
        any = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(sum);
        out.writeInt(count);
        out.writeByte(all);
        out.writeByte(any);
        out.writeLong(last);
    }

    static Resample read(DataInput in) throws IOException {
        Resample r = new Resample();
        r.sum = in.readDouble();
        r.count = in.readInt();
        r.all = in.readUnsignedByte();
        r.any = in.readUnsignedByte();
        r.last = in.readLong();
        return r;
    }
}
