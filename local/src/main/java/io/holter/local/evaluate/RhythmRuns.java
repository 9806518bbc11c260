package io.holter.local.evaluate;

import java.util.Arrays;
import java.util.List;

/** All annotated runs of one rhythm: how many, how long, how fast, and what the rules said in them. */
final class RhythmRuns {
    private static final long LONG = 600_000;

    private final String name;
    private int runs;
    private int longRuns;
    private double time;
    private double fastTime;
    private double slowTime;
    private int longWithFastAlert;
    private int longWithSlowAlert;
    private double[] intervals = new double[1 << 10];
    private int beats;

    RhythmRuns(String name) {
        this.name = name;
    }

    void beat(double interval) {
        if (beats == intervals.length) {
            intervals = Arrays.copyOf(intervals, 2 * beats);
        }
        intervals[beats++] = interval;
    }

    void run(Span run, List<Span> fast, List<Span> slow) {
        runs++;
        time += run.duration();
        fastTime += run.overlap(fast);
        slowTime += run.overlap(slow);
        if (run.duration() >= LONG) {
            longRuns++;
            longWithFastAlert += run.overlap(fast) > 0 ? 1 : 0;
            longWithSlowAlert += run.overlap(slow) > 0 ? 1 : 0;
        }
    }

    String name() {
        return name.isEmpty() ? "unlabelled" : name;
    }

    int runs() {
        return runs;
    }

    /** Runs of at least ten minutes. */
    int longRuns() {
        return longRuns;
    }

    int longWithFastAlert() {
        return longWithFastAlert;
    }

    int longWithSlowAlert() {
        return longWithSlowAlert;
    }

    double hours() {
        return time / 3_600_000;
    }

    /** Share of time within alerts of tachycardia. */
    double fastShare() {
        return fastTime / time;
    }

    /** Share of time within alerts of bradycardia. */
    double slowShare() {
        return slowTime / time;
    }

    /** Heart rate that a share of its beats stays below, /min. */
    double rate(double quantile) {
        double[] sorted = Arrays.copyOf(intervals, beats);
        Arrays.sort(sorted);
        return beats == 0 ? Double.NaN : 60_000 / sorted[(int) ((1 - quantile) * (beats - 1))];
    }
}
