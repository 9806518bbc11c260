package io.holter.training.fit;

import io.holter.training.dataset.Example;
import io.holter.training.dataset.Feature;
import io.holter.training.model.Input;
import io.holter.training.model.Inputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Imputation and scaling from development rows: median for what is missing, and an indicator where missing is neither rare nor
 * the rule and says something that no earlier indicator says. Features that are almost always missing or constant are left out. Labels are not looked at.
 */
final class InputFitter {
    private static final double MOST_MISSING = 0.9;
    private static final double INDICATOR_FROM = 0.1;

    private final List<Example> rows;
    private final Set<BitSet> patterns = new HashSet<>();

    InputFitter(List<Example> rows) {
        this.rows = rows;
    }

    /** The inputs among these features; empty if none can be used. */
    Optional<Inputs> fit(List<Feature> catalogue, Set<String> wanted) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < catalogue.size(); i++) {
            if (wanted.contains(catalogue.get(i).name())) {
                input(catalogue.get(i), i).ifPresent(inputs::add);
            }
        }
        return inputs.isEmpty() ? Optional.empty() : Optional.of(new Inputs(inputs));
    }

    private Optional<Input> input(Feature feature, int position) {
        double[] present = rows.stream()
                .mapToDouble(r -> r.values()[position])
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double missing = 1 - present.length / (double) rows.size();
        if (present.length == 0 || missing > MOST_MISSING || present[0] == present[present.length - 1]) {
            return Optional.empty();
        }
        double median = (present[(present.length - 1) / 2] + present[present.length / 2]) / 2;
        double mean = missing * median
                + (1 - missing) * Arrays.stream(present).average().orElseThrow();
        double variance = missing * square(median - mean)
                + (1 - missing)
                        * Arrays.stream(present)
                                .map(v -> square(v - mean))
                                .average()
                                .orElseThrow();
        boolean indicator = missing >= INDICATOR_FROM && patterns.add(pattern(position));
        return Optional.of(new Input(
                feature.name(),
                feature.unit(),
                median,
                mean,
                Math.sqrt(variance),
                present[0],
                present[present.length - 1],
                indicator,
                missing));
    }

    private BitSet pattern(int position) {
        BitSet missing = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            missing.set(i, Double.isNaN(rows.get(i).values()[position]));
        }
        return missing;
    }

    private static double square(double x) {
        return x * x;
    }
}
