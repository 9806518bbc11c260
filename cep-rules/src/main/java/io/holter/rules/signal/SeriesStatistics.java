package io.holter.rules.signal;

import java.util.Arrays;

/** Statistics of a few numbers. {@code Double.NaN} marks a missing number: it is passed over, and is the result of none. */
public final class SeriesStatistics {
    private SeriesStatistics() {}

    /** How many numbers are there. */
    public static int count(double... values) {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    /** Arithmetic mean. */
    public static double mean(double... values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** The middle number; of two, their mean. */
    public static double median(double... values) {
        return quantile(0.5, values);
    }

    /**
     * Quantile, linear between neighbours (type 7 of Hyndman and Fan).
     *
     * @param p 0 (smallest) to 1 (largest)
     */
    public static double quantile(double p, double... values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Least-squares slope of numbers one step apart; missing ones keep their place. NaN with fewer than {@code least}. */
    public static double slope(int least, double... values) {
        int n = count(values);
        if (n < Math.max(2, least)) {
            return Double.NaN;
        }
        double meanValue = mean(values);
        double meanPlace = 0;
        for (int i = 0; i < values.length; i++) {
            meanPlace += Double.isNaN(values[i]) ? 0 : (double) i / n;
        }
        double covariance = 0;
        double spread = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                covariance += (i - meanPlace) * (values[i] - meanValue);
                spread += (i - meanPlace) * (i - meanPlace);
            }
        }
        return covariance / spread;
    }
}
