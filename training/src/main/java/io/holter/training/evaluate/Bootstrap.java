package io.holter.training.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Resamples patients, not rows: rows of one patient are alike, and an interval over rows would be far too narrow. */
final class Bootstrap {
    private final int[][] draws;

    Bootstrap(int groups, int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.draws = new int[resamples][];
        for (int r = 0; r < resamples; r++) {
            draws[r] = draw(groups, random);
        }
    }

    private static int[] draw(int groups, SplittableRandom random) {
        int[] times = new int[groups];
        for (int i = 0; i < groups; i++) {
            times[random.nextInt(groups)]++;
        }
        return times;
    }

    Estimate estimate(Predictions p, Metric metric) {
        return interval(metric.of(p, p.evenWeights()), times -> metric.of(p, p.weights(times)));
    }

    /** The difference of one figure between two models on the same rows. */
    Estimate difference(Predictions one, Predictions other, Metric metric) {
        double value = metric.of(one, one.evenWeights()) - metric.of(other, other.evenWeights());
        return interval(value, times -> metric.of(one, one.weights(times)) - metric.of(other, other.weights(times)));
    }

    private Estimate interval(double value, ToDoubleFunction<int[]> figure) {
        double[] figures = Arrays.stream(draws)
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return figures.length == 0
                ? new Estimate(value, Double.NaN, Double.NaN)
                : new Estimate(value, quantile(figures, 0.025), quantile(figures, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
