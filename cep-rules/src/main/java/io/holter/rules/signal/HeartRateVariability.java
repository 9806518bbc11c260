package io.holter.rules.signal;

/**
 * Variability of RR intervals (Task Force of ESC and NASPE, 1996). Two intervals count as neighbours if the second was
 * measured at most {@value #GAP} ms after the first and differs from it by at most a fifth: larger steps are ectopic
 * beats or artefacts.
 */
public final class HeartRateVariability {
    /** Longest time between two neighbours, ms. */
    public static final int GAP = 3_000;

    /** Fewest neighbours for a figure. */
    public static final int LEAST = 30;

    private static final double LARGEST_STEP = 0.2;

    private HeartRateVariability() {}

    /**
     * Root mean square of successive differences, ms; NaN with too few neighbours.
     *
     * @param times when each interval ended, ms, ascending
     * @param intervals RR intervals, ms
     */
    public static double rmssd(long[] times, double[] intervals) {
        double sum = 0;
        int n = 0;
        for (int i = 1; i < intervals.length; i++) {
            if (neighbours(times, intervals, i)) {
                double step = intervals[i] - intervals[i - 1];
                sum += step * step;
                n++;
            }
        }
        return n < LEAST ? Double.NaN : Math.sqrt(sum / n);
    }

    /** Standard deviation of the intervals that follow a neighbour, ms; NaN with too few. Parameters as for rmssd. */
    public static double sdnn(long[] times, double[] intervals) {
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (int i = 1; i < intervals.length; i++) {
            if (neighbours(times, intervals, i)) {
                n++;
                double off = intervals[i] - mean;
                mean += off / n;
                squares += off * (intervals[i] - mean);
            }
        }
        return n < LEAST ? Double.NaN : Math.sqrt(squares / (n - 1));
    }

    private static boolean neighbours(long[] times, double[] intervals, int i) {
        return times[i] - times[i - 1] <= GAP
                && Math.abs(intervals[i] - intervals[i - 1]) <= LARGEST_STEP * intervals[i - 1];
    }
}
