package io.holter.rules.oracle;

import java.util.List;

/** Statistics of a list of points, as school teaches them. */
final class Figures {
    private static final double DAY = 86_400_000.0;

    private Figures() {}

    /** NaN where the statistic is not defined for so few. */
    static double of(String statistic, int rank, List<MadeValues.Point> points) {
        double[] values = points.stream().mapToDouble(MadeValues.Point::value).toArray();
        int n = values.length;
        if (statistic.equals("count")) {
            return n;
        }
        if (statistic.equals("sum")) {
            return sum(values);
        }
        if (n == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return switch (statistic) {
            case "mean" -> sum(values) / n;
            case "min" -> sorted[0];
            case "max" -> sorted[n - 1];
            case "range" -> sorted[n - 1] - sorted[0];
            case "change" -> values[n - 1] - values[0];
            case "median" -> median(sorted);
            case "percentile" -> sorted[(int) Math.ceil(rank * n / 100.0) - 1];
            case "mad" -> mad(sorted);
            case "sd" -> n < 2 ? Double.NaN : deviation(values);
            case "slope" -> slope(points);
            default -> throw new IllegalStateException(statistic);
        };
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static double mad(double[] sorted) {
        double middle = median(sorted);
        return 1.4826
                * median(java.util.Arrays.stream(sorted)
                        .map(v -> Math.abs(v - middle))
                        .sorted()
                        .toArray());
    }

    private static double deviation(double[] values) {
        double mean = sum(values) / values.length;
        double squares = java.util.Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double slope(List<MadeValues.Point> points) {
        long first = points.get(0).time();
        double[] days =
                points.stream().mapToDouble(p -> (p.time() - first) / DAY).toArray();
        double[] values = points.stream().mapToDouble(MadeValues.Point::value).toArray();
        double meanDay = sum(days) / days.length;
        double meanValue = sum(values) / values.length;
        double together = 0;
        double spread = 0;
        for (int i = 0; i < days.length; i++) {
            together += (days[i] - meanDay) * (values[i] - meanValue);
            spread += (days[i] - meanDay) * (days[i] - meanDay);
        }
        return spread == 0 ? Double.NaN : together / spread;
    }
}
