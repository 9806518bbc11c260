package io.holter.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/** Mean heart rate of each minute of a recording that is covered by at least 30 s of intervals. */
final class MinuteRates {
    private static final long MINUTE = 60_000;
    private static final double LEAST = 30_000;
    private static final double LONGEST_INTERVAL = 10_000;

    private final TreeMap<Long, Double> rates = new TreeMap<>();

    static MinuteRates of(RhythmRecord record) {
        TreeMap<Long, double[]> sums = new TreeMap<>();
        for (int i = 0; i < record.size(); i++) {
            if (record.interval(i) <= LONGEST_INTERVAL) {
                double[] sum = sums.computeIfAbsent(Math.floorDiv(record.time(i), MINUTE), m -> new double[2]);
                sum[0] += record.interval(i);
                sum[1]++;
            }
        }
        MinuteRates result = new MinuteRates();
        for (Map.Entry<Long, double[]> entry : sums.entrySet()) {
            double[] sum = entry.getValue();
            if (sum[0] >= LEAST) {
                result.rates.put(entry.getKey(), MINUTE * sum[1] / sum[0]);
            }
        }
        return result;
    }

    /** Stretches of at least {@code minutes} minutes in a row for which {@code is} holds. */
    List<Span> runs(DoublePredicate is, int minutes) {
        List<Span> runs = new ArrayList<>();
        long start = 0;
        long end = Long.MIN_VALUE;
        for (Map.Entry<Long, Double> entry : rates.entrySet()) {
            if (!is.test(entry.getValue())) {
                continue;
            }
            long minute = entry.getKey();
            if (minute != end) {
                add(runs, start, end, minutes);
                start = minute;
            }
            end = minute + 1;
        }
        add(runs, start, end, minutes);
        return runs;
    }

    private static void add(List<Span> runs, long start, long end, int minutes) {
        if (end != Long.MIN_VALUE && end - start >= minutes) {
            runs.add(new Span(start * MINUTE, end * MINUTE));
        }
    }
}
