package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Premature beats with a pause, as rule RH-05 counts ectopy: an interval below 0.80 of the median of the eight before it,
 * followed by one above 1.10 of that median. Known one beat later, at the pause.
 */
public final class PrematureBeats {
    private static final int REFERENCE = 8;
    private static final double SHORT = 0.80;
    private static final double LONG = 1.10;

    private final Intervals intervals = new Intervals(REFERENCE + 2);
    private final double[] sorted = new double[REFERENCE];

    /** Takes the next RR interval, ms; true if it is the pause after a premature beat. */
    public boolean beat(double interval) {
        intervals.add(interval);
        if (intervals.size() < REFERENCE + 2) {
            return false;
        }
        double median = median();
        return intervals.back(1) < SHORT * median && interval > LONG * median;
    }

    private double median() {
        for (int i = 0; i < REFERENCE; i++) {
            double value = intervals.back(i + 2);
            int at = i;
            for (; at > 0 && sorted[at - 1] > value; at--) {
                sorted[at] = sorted[at - 1];
            }
            sorted[at] = value;
        }
        return (sorted[REFERENCE / 2 - 1] + sorted[REFERENCE / 2]) / 2;
    }

    /** Forgets all beats. */
    public void restart() {
        intervals.clear();
    }

    void write(DataOutput out) throws IOException {
        intervals.write(out);
    }

    void read(DataInput in) throws IOException {
        intervals.read(in);
    }
}
