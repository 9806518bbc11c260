package io.holter.local.plot;

/**
 * Values over time.
 *
 * @param name what they are called
 * @param unit UCUM unit
 * @param times ms since 1970 UTC, ascending
 * @param values the values; NaN where there is none
 * @param derived true if a rule worked them out
 */
public record Series(String name, String unit, long[] times, double[] values, boolean derived) {

    /** Mean, lowest and highest value per slice of a time; NaN where a slice has none. */
    record Slices(double[] mean, double[] low, double[] high) {}

    Slices slices(long from, long to, int n) {
        double[] sum = new double[n];
        int[] count = new int[n];
        double[] low = new double[n];
        double[] high = new double[n];
        java.util.Arrays.fill(low, Double.NaN);
        java.util.Arrays.fill(high, Double.NaN);
        for (int i = 0; i < times.length; i++) {
            int slice = (int) Math.floorDiv((times[i] - from) * n, to - from);
            if (slice < 0 || slice >= n || !Double.isFinite(values[i])) {
                continue;
            }
            sum[slice] += values[i];
            count[slice]++;
            low[slice] = Double.isNaN(low[slice]) ? values[i] : Math.min(low[slice], values[i]);
            high[slice] = Double.isNaN(high[slice]) ? values[i] : Math.max(high[slice], values[i]);
        }
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = count[i] == 0 ? Double.NaN : sum[i] / count[i];
        }
        return new Slices(mean, low, high);
    }

    /** Longest usual time between two values, ms: a longer one is a gap. Of two values nobody knows what is usual. */
    long usualStep() {
        if (times.length < 3) {
            return 0;
        }
        long[] steps = new long[times.length - 1];
        for (int i = 1; i < times.length; i++) {
            steps[i - 1] = times[i] - times[i - 1];
        }
        java.util.Arrays.sort(steps);
        return Math.max(60_000, 6 * steps[steps.length / 2]);
    }
}
