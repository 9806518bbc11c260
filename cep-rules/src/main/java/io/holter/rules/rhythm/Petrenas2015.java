package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Petrenas, Marozas, Sornmo (Comput Biol Med 2015, 65:184) with forward averages only: the share of unlike pairs among
 * eight median-filtered intervals over the mean interval, silenced while the rhythm is bigeminy-like. Averages that run
 * forward only decide about {@link #LAG} beats late.
 */
public final class Petrenas2015 {
    /** Beats between the beat that a decision is about and the beat at which it is made. */
    public static final int LAG = 35;

    private static final int AVERAGED = 50;
    private static final int WINDOW = 8;
    private static final double UNLIKE_S = 0.03;
    private static final double BIGEMINY = 2e-4;
    private static final double THRESHOLD = 0.725;

    private final Intervals raw = new Intervals(WINDOW + 1);
    private final Intervals filtered = new Intervals(WINDOW);
    private final Average interval = new Average(AVERAGED);
    private final Average unlike = new Average(AVERAGED);
    private final Average ratio = new Average(AVERAGED);

    /** Takes the next RR interval, ms, and says whether the rhythm is atrial fibrillation. */
    public boolean beat(double milliseconds) {
        raw.add(milliseconds / 1_000);
        filtered.add(median(raw.back(0), raw.back(1), raw.back(2)));
        interval.add(raw.back(0));
        unlike.add(unlikePairs());
        ratio.add(squaredExcess());
        return atrialFibrillation();
    }

    /** The decision at the beat taken last. */
    public boolean atrialFibrillation() {
        return output(interval.value(), unlike.value(), ratio.value()) > THRESHOLD;
    }

    /** Share of unlike pairs per second of mean interval. */
    double irregularity() {
        return unlike.value() / interval.value();
    }

    /** Share of pairs among the last eight filtered intervals that differ by at least 30 ms. */
    private double unlikePairs() {
        int count = 0;
        for (int i = 0; i < WINDOW - 1; i++) {
            double one = filtered.back(i);
            for (int j = i + 1; j < WINDOW; j++) {
                count += Math.abs(one - filtered.back(j)) >= UNLIKE_S ? 1 : 0;
            }
        }
        return 2.0 * count / (WINDOW * (WINDOW - 1));
    }

    /** Median-filtered sums stay behind plain ones when short and long intervals alternate. */
    private double squaredExcess() {
        double filteredSum = 0;
        double rawSum = 0;
        for (int i = 0; i < WINDOW; i++) {
            filteredSum += filtered.back(i);
            rawSum += raw.back(i + 1);
        }
        double excess = filteredSum / rawSum - 1;
        return excess * excess;
    }

    private static double output(double interval, double unlike, double ratio) {
        return ratio >= BIGEMINY ? unlike / interval : ratio;
    }

    static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** Forgets all beats. */
    public void restart() {
        raw.clear();
        filtered.clear();
        interval.clear();
        unlike.clear();
        ratio.clear();
    }

    void write(DataOutput out) throws IOException {
        raw.write(out);
        filtered.write(out);
        interval.write(out);
        unlike.write(out);
        ratio.write(out);
    }

    void read(DataInput in) throws IOException {
        raw.read(in);
        filtered.read(in);
        interval.read(in);
        unlike.read(in);
        ratio.read(in);
    }

    /** Average interval, share of unlike pairs and squared excess, for smoothing that looks back. */
    void averages(double[] into) {
        into[0] = interval.value();
        into[1] = unlike.value();
        into[2] = ratio.value();
    }

    static boolean decide(double[] averages) {
        return output(averages[0], averages[1], averages[2]) > THRESHOLD;
    }
}
