package io.holter.rules.derived;

import io.holter.rules.rule.Statistic;

/**
 * Statistics that can be carried on value by value and added up from parts. A tally is its count and a few cells of an
 * array, so that many take no object each. Places on the time axis are in days from an origin of the caller's choice.
 */
final class Tally {
    private Tally() {}

    /** Cells that a tally takes besides its count. */
    static int width(Statistic statistic) {
        return switch (statistic) {
            case COUNT -> 0;
            case MEAN, SUM, MIN, MAX, MESOR, AMPLITUDE -> 1;
            case RANGE, CHANGE, SD -> 2;
            case SLOPE -> 4;
            case MEDIAN, MAD, PERCENTILE ->
                throw new IllegalArgumentException(statistic.code() + " needs the values themselves");
        };
    }

    /** Takes a value into the tally of {@code n} values at {@code at}. */
    static void add(Statistic statistic, double[] a, int at, int n, double value, double place) {
        switch (statistic) {
            case MEAN, SUM, MESOR, AMPLITUDE -> a[at] = n == 0 ? value : a[at] + value;
            case MIN -> a[at] = n == 0 ? value : Math.min(a[at], value);
            case MAX -> a[at] = n == 0 ? value : Math.max(a[at], value);
            case RANGE -> {
                a[at] = n == 0 ? value : Math.min(a[at], value);
                a[at + 1] = n == 0 ? value : Math.max(a[at + 1], value);
            }
            case CHANGE -> {
                a[at] = n == 0 ? value : a[at];
                a[at + 1] = value;
            }
            case SD -> addSpread(a, at, n, value);
            case SLOPE -> addPoint(a, at, n, value, place);
            default -> {}
        }
    }

    /** Welford: mean and sum of squared distances from it. */
    private static void addSpread(double[] a, int at, int n, double value) {
        double mean = n == 0 ? 0 : a[at];
        double squares = n == 0 ? 0 : a[at + 1];
        double off = value - mean;
        double moved = mean + off / (n + 1);
        a[at] = moved;
        a[at + 1] = squares + off * (value - moved);
    }

    /** Mean place, mean value, spread of places, joint spread. */
    private static void addPoint(double[] a, int at, int n, double value, double place) {
        if (n == 0) {
            a[at] = place;
            a[at + 1] = value;
            a[at + 2] = 0;
            a[at + 3] = 0;
            return;
        }
        double offPlace = place - a[at];
        double offValue = value - a[at + 1];
        a[at] += offPlace / (n + 1);
        a[at + 1] += offValue / (n + 1);
        a[at + 2] += offPlace * (place - a[at]);
        a[at + 3] += offPlace * (value - a[at + 1]);
    }

    /**
     * Adds the later tally {@code b} to the tally {@code a}.
     *
     * @param shift origin of {@code b} minus origin of {@code a}, days
     */
    static void merge(Statistic statistic, double[] a, int at, int n, double[] b, int from, int more, double shift) {
        if (more == 0) {
            return;
        }
        if (n == 0) {
            System.arraycopy(b, from, a, at, width(statistic));
            if (statistic == Statistic.SLOPE) {
                a[at] += shift;
            }
            return;
        }
        switch (statistic) {
            case MEAN, SUM -> a[at] += b[from];
            case MIN -> a[at] = Math.min(a[at], b[from]);
            case MAX -> a[at] = Math.max(a[at], b[from]);
            case RANGE -> {
                a[at] = Math.min(a[at], b[from]);
                a[at + 1] = Math.max(a[at + 1], b[from + 1]);
            }
            case CHANGE -> a[at + 1] = b[from + 1];
            case SD -> mergeSpread(a, at, n, b, from, more);
            case SLOPE -> mergePoints(a, at, n, b, from, more, shift);
            default -> {}
        }
    }

    private static void mergeSpread(double[] a, int at, int n, double[] b, int from, int more) {
        double off = b[from] - a[at];
        double weight = (double) more / (n + more);
        a[at] += off * weight;
        a[at + 1] += b[from + 1] + off * off * n * weight;
    }

    private static void mergePoints(double[] a, int at, int n, double[] b, int from, int more, double shift) {
        double offPlace = b[from] + shift - a[at];
        double offValue = b[from + 1] - a[at + 1];
        double weight = (double) more / (n + more);
        a[at] += offPlace * weight;
        a[at + 1] += offValue * weight;
        a[at + 2] += b[from + 2] + offPlace * offPlace * n * weight;
        a[at + 3] += b[from + 3] + offPlace * offValue * n * weight;
    }

    /** The statistic of the {@code n} values in the tally; NaN if they are too few to say. */
    static double result(Statistic statistic, double[] a, int at, int n) {
        if (n == 0) {
            return statistic == Statistic.COUNT || statistic == Statistic.SUM ? 0 : Double.NaN;
        }
        return switch (statistic) {
            case COUNT -> n;
            case MEAN -> a[at] / n;
            case SUM, MIN, MAX -> a[at];
            case RANGE, CHANGE -> a[at + 1] - a[at];
            case SD -> n < 2 ? Double.NaN : Math.sqrt(a[at + 1] / (n - 1));
            case SLOPE -> a[at + 2] > 0 ? a[at + 3] / a[at + 2] : Double.NaN;
            case MEDIAN, MAD, PERCENTILE, MESOR, AMPLITUDE -> Double.NaN;
        };
    }
}
