package io.holter.training.score;

import io.holter.schema.risk.RiskScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where each number stands among tonight's numbers: the share of them below it, ties counted half, times 100. */
final class Percentiles {
    private Percentiles() {}

    static void set(List<RiskScore> scores) {
        List<RiskScore> numbers =
                scores.stream().filter(s -> s.getProbability() != null).toList();
        TreeMap<Double, Integer> counts = new TreeMap<>();
        numbers.forEach(s -> counts.merge(s.getProbability(), 1, Integer::sum));
        Map<Double, Double> percentile = new HashMap<>();
        int below = 0;
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            percentile.put(entry.getKey(), 100 * (below + entry.getValue() / 2.0) / numbers.size());
            below += entry.getValue();
        }
        numbers.forEach(s -> s.setPercentile(percentile.get(s.getProbability())));
    }
}
