package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Keeps the {@link Measure}s of one patient's rhythm, beat by beat. */
public final class RhythmMeasures {
    private static final int AVERAGED = 32;
    private static final int ECTOPY_AVERAGED = 64;
    private static final int PAIRS = 32;
    private static final double SHORTEST = 200;
    private static final double LONGEST = 3_000;
    private static final double SAME = 0.03;
    private static final double SIMILAR = 0.06;
    private static final double FARTHEST = 0.3;
    private static final double LARGEST_STEP = 0.5;

    private final Intervals intervals = new Intervals(PAIRS + 2);
    private final WordEntropy entropy = new WordEntropy(63);
    private final PrematureBeats prematureBeats = new PrematureBeats();
    private final Petrenas2015 petrenas = new Petrenas2015();
    private final Average mean = new Average(AVERAGED);
    private final Average premature = new Average(ECTOPY_AVERAGED);
    private final Average steady = new Average(AVERAGED);
    private final Average recurrent = new Average(AVERAGED);
    private final Average variance = new Average(AVERAGED);
    private final Average alternate = new Average(AVERAGED);

    /** Takes the next RR interval, ms; extremes count as 200 ms and 3 s. */
    public void beat(double milliseconds) {
        double interval = Math.max(SHORTEST, Math.min(LONGEST, milliseconds));
        intervals.add(interval);
        double usual = mean.add(interval);
        entropy.add(interval);
        petrenas.beat(interval);
        premature.add(prematureBeats.beat(interval) ? 1 : 0);
        steady.add(Math.abs(interval - intervals.back(1)) < SAME * usual ? 1 : 0);
        recurrent.add(cameBefore(SIMILAR * usual) ? 1 : 0);
        double off = Math.min(FARTHEST, Math.abs(interval - usual) / usual);
        variance.add(off * off);
        alternate.add(Math.min(LARGEST_STEP, Math.abs(interval - intervals.back(2)) / usual));
    }

    private boolean cameBefore(double tolerance) {
        double last = intervals.back(0);
        double before = intervals.back(1);
        int pairs = Math.min(PAIRS, intervals.size() - 2);
        for (int i = 1; i <= pairs; i++) {
            if (Math.abs(last - intervals.back(i)) < tolerance
                    && Math.abs(before - intervals.back(i + 1)) < tolerance) {
                return true;
            }
        }
        return pairs <= 0;
    }

    /** The measures at the beat taken last, in the order of {@link Measure}. */
    public void values(double[] into) {
        into[Measure.ENTROPY.ordinal()] = entropy.ofFilledWindow();
        into[Measure.PREMATURE.ordinal()] = premature.value();
        into[Measure.STEADY.ordinal()] = steady.value();
        into[Measure.RECURRENT.ordinal()] = recurrent.value();
        into[Measure.SPREAD.ordinal()] = Math.sqrt(variance.value());
        into[Measure.UNLIKE.ordinal()] = petrenas.irregularity();
        into[Measure.ALTERNATE.ordinal()] = alternate.value();
    }

    /** Mean interval of the last beats, ms. */
    double meanInterval() {
        return mean.value();
    }

    /** Forgets all beats. */
    public void restart() {
        intervals.clear();
        entropy.clear();
        prematureBeats.restart();
        petrenas.restart();
        for (Average average : averages()) {
            average.clear();
        }
    }

    void write(DataOutput out) throws IOException {
        intervals.write(out);
        entropy.write(out);
        prematureBeats.write(out);
        petrenas.write(out);
        for (Average average : averages()) {
            average.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        intervals.read(in);
        entropy.read(in);
        prematureBeats.read(in);
        petrenas.read(in);
        for (Average average : averages()) {
            average.read(in);
        }
    }

    private Average[] averages() {
        return new Average[] {mean, premature, steady, recurrent, variance, alternate};
    }
}
