package io.holter.rules.derived;

import io.holter.rules.rule.Statistic;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Today's readings summed up, and the values of the days before. */
final class DayLog extends Memory {
    static final int TAG = 4;

    /** Local day, counted from 1970-01-01. */
    private int day;

    private int count;
    /** Bit per local hour with a reading. */
    private int hours;

    private double[] cells;
    /** Value of day d at place d modulo length; NaN where it is not valid. */
    private float[] history;

    DayLog(int day, int width, int days) {
        this.day = day;
        this.cells = new double[width];
        this.history = emptyDays(days);
    }

    private static float[] emptyDays(int n) {
        float[] days = new float[n];
        Arrays.fill(days, Float.NaN);
        return days;
    }

    int day() {
        return day;
    }

    /** Goes on to this day, and keeps the value of the one that is over. */
    void advance(Statistic statistic, int to, int atLeast, int leastHours) {
        if (to <= day) {
            return;
        }
        if (history.length > 0) {
            put(day, (float) today(statistic, atLeast, leastHours));
            int from = Math.max(day + 1, to - history.length);
            for (int d = from; d < to; d++) {
                put(d, Float.NaN);
            }
        }
        day = to;
        count = 0;
        hours = 0;
    }

    private void put(int at, float value) {
        history[Math.floorMod(at, history.length)] = value;
    }

    void add(Statistic statistic, int hour, double value, double place) {
        Tally.add(statistic, cells, 0, count++, value, place);
        hours |= 1 << hour;
    }

    /** Today's value so far; NaN if the day is not valid yet. */
    double today(Statistic statistic, int atLeast, int leastHours) {
        boolean valid = count >= atLeast && Integer.bitCount(hours) >= leastHours;
        return valid ? Tally.result(statistic, cells, 0, count) : Double.NaN;
    }

    /** The value of the day so many days back, 1 and up; NaN if it was not valid or is forgotten. */
    double back(int days) {
        return days > history.length ? Double.NaN : history[Math.floorMod(day - days, history.length)];
    }

    /** Makes room for so many days; the days known stay. */
    void remember(int days) {
        if (history.length == days) {
            return;
        }
        float[] known = history;
        history = emptyDays(days);
        for (int i = 1; i <= Math.min(days, known.length); i++) {
            put(day - i, known[Math.floorMod(day - i, known.length)]);
        }
    }

    @Override
    int tag() {
        return TAG;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(day);
        out.writeInt(count);
        out.writeInt(hours);
        out.writeByte(cells.length);
        for (double c : cells) {
            out.writeDouble(c);
        }
        out.writeByte(history.length);
        for (float h : history) {
            out.writeFloat(h);
        }
    }

    static DayLog read(DataInput in) throws IOException {
        int day = in.readInt();
        int count = in.readInt();
        int hours = in.readInt();
        double[] cells = new double[in.readByte()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = in.readDouble();
        }
        DayLog log = new DayLog(day, 0, in.readByte());
        for (int i = 0; i < log.history.length; i++) {
            log.history[i] = in.readFloat();
        }
        log.count = count;
        log.hours = hours;
        log.cells = cells;
        return log;
    }
}
