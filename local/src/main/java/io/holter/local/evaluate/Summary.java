package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One detector over many recordings. */
final class Summary {
    private static final int RESAMPLES = 1_000;

    private final List<RecordResult> records;
    private final Detector detector;
    private final long seed;
    private final List<BeatCounts> draws = new ArrayList<>();

    Summary(List<RecordResult> records, Detector detector, long seed) {
        this.records = records;
        this.detector = detector;
        this.seed = seed;
    }

    Detector detector() {
        return detector;
    }

    BeatCounts pooled() {
        return BeatCounts.sum(records.stream().map(r -> r.counts(detector)));
    }

    EpisodeCounts episodes(int length) {
        return records.stream().map(r -> r.episodes(detector, length)).reduce(EpisodeCounts.NONE, EpisodeCounts::plus);
    }

    /** Mean over the recordings that have the value. */
    double perRecord(ToDoubleFunction<BeatCounts> value) {
        return records.stream()
                .mapToDouble(r -> value.applyAsDouble(r.counts(detector)))
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }

    /** 95 % interval by drawing recordings (patients) with replacement; the same seed gives the same interval. */
    double[] interval(ToDoubleFunction<BeatCounts> value) {
        return interval(draws().stream().mapToDouble(value));
    }

    /** Balanced accuracy less that of another detector on the same recordings, with its 95 % interval: value, low, high. */
    double[] gain(Summary other) {
        double[] interval = interval(IntStream.range(0, RESAMPLES)
                .mapToDouble(
                        k -> draws().get(k).balanced() - other.draws().get(k).balanced()));
        return new double[] {pooled().balanced() - other.pooled().balanced(), interval[0], interval[1]};
    }

    private static double[] interval(DoubleStream values) {
        double[] known = values.filter(v -> !Double.isNaN(v)).sorted().toArray();
        return new double[] {quantile(known, 0.025), quantile(known, 0.975)};
    }

    /** Pooled counts of each resample; resample k draws the same recordings for every detector. */
    private List<BeatCounts> draws() {
        if (draws.isEmpty()) {
            Random random = new Random(seed);
            BeatCounts[] counts = records.stream().map(r -> r.counts(detector)).toArray(BeatCounts[]::new);
            for (int k = 0; k < RESAMPLES; k++) {
                draws.add(BeatCounts.sum(
                        random.ints(counts.length, 0, counts.length).mapToObj(i -> counts[i])));
            }
        }
        return draws;
    }

    /** Delay from the annotated begin of an episode of at least 30 s to the first beat decided right, s. */
    double delay(double quantile) {
        double[] all = records.stream()
                .flatMapToDouble(r -> Arrays.stream(r.delays(detector)))
                .sorted()
                .toArray();
        return quantile(all, quantile);
    }

    /** Detected episodes of at least 30 s without any fibrillation, per 24 h of other rhythms. */
    double falsePerDay() {
        double hours = records.stream().mapToDouble(RecordResult::otherHours).sum();
        return episodes(0).falseEpisodes() * 24 / hours;
    }

    /** Mean over recordings of detected minus annotated share of time, or of its size. */
    double burdenError(boolean size) {
        return records.stream()
                .mapToDouble(r -> r.burden(detector) - r.realBurden())
                .filter(v -> !Double.isNaN(v))
                .map(v -> size ? Math.abs(v) : v)
                .average()
                .orElse(Double.NaN);
    }

    private static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = q * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
