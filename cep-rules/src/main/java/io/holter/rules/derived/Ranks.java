package io.holter.rules.derived;

import io.holter.rules.rule.Statistic;
import java.util.Arrays;

/** Statistics that need the values in order of size. They reorder the array that they are given. */
final class Ranks {
    /** Makes the median distance from the median a standard deviation if values are normal. */
    static final double NORMAL = 1.4826;

    private Ranks() {}

    static boolean are(Statistic statistic) {
        return statistic == Statistic.MEDIAN || statistic == Statistic.MAD || statistic == Statistic.PERCENTILE;
    }

    /** The statistic of the first {@code n} values, at least one; {@code rank} is for percentiles. */
    static double of(Statistic statistic, int rank, double[] values, int n) {
        return switch (statistic) {
            case MEDIAN -> median(values, n);
            case MAD -> mad(values, n);
            case PERCENTILE -> percentile(rank, values, n);
            default -> throw new IllegalArgumentException(statistic.code() + " is no rank");
        };
    }

    private static double median(double[] values, int n) {
        Arrays.sort(values, 0, n);
        int middle = n / 2;
        return n % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static double mad(double[] values, int n) {
        double median = median(values, n);
        for (int i = 0; i < n; i++) {
            values[i] = Math.abs(values[i] - median);
        }
        return NORMAL * median(values, n);
    }

    private static double percentile(int rank, double[] values, int n) {
        Arrays.sort(values, 0, n);
        // The smallest whole number that is at least rank * n / 100, without rounding errors.
        int place = (rank * n + 99) / 100;
        return values[Math.max(1, place) - 1];
    }
}
