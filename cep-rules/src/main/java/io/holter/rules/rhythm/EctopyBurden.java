package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Share of premature beats over 24 hours in panes of one hour, outside atrial fibrillation (rule RH-05). */
public final class EctopyBurden {
    private static final int PANES = 24;
    private static final long HOUR = 3_600_000;
    private static final double LEAST_TIME = 10 * HOUR;

    private final int[] beats = new int[PANES];
    private final int[] premature = new int[PANES];
    private final float[] time = new float[PANES];
    private long hour = Long.MIN_VALUE;

    /** Takes a usable beat outside fibrillation; times must not go back. */
    public void beat(long at, double interval, boolean isPremature) {
        advance(Math.floorDiv(at, HOUR));
        int pane = pane(hour);
        beats[pane]++;
        premature[pane] += isPremature ? 1 : 0;
        time[pane] += (float) interval;
    }

    private void advance(long now) {
        if (hour == Long.MIN_VALUE || now - hour >= PANES) {
            clear();
        } else {
            for (long next = hour + 1; next <= now; next++) {
                beats[pane(next)] = 0;
                premature[pane(next)] = 0;
                time[pane(next)] = 0;
            }
        }
        hour = now;
    }

    private static int pane(long hour) {
        return (int) Math.floorMod(hour, (long) PANES);
    }

    /** Share of beats, 0 to 1, or NaN while fewer than 10 hours of the last 24 are known. */
    public double share() {
        double known = 0;
        long all = 0;
        long early = 0;
        for (int i = 0; i < PANES; i++) {
            known += time[i];
            all += beats[i];
            early += premature[i];
        }
        return known >= LEAST_TIME ? (double) early / all : Double.NaN;
    }

    private void clear() {
        Arrays.fill(beats, 0);
        Arrays.fill(premature, 0);
        Arrays.fill(time, 0);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(hour);
        for (int i = 0; i < PANES; i++) {
            out.writeInt(beats[i]);
            out.writeInt(premature[i]);
            out.writeFloat(time[i]);
        }
    }

    void read(DataInput in) throws IOException {
        hour = in.readLong();
        for (int i = 0; i < PANES; i++) {
            beats[i] = in.readInt();
            premature[i] = in.readInt();
            time[i] = in.readFloat();
        }
    }
}
