package io.holter.training.fit;

import io.holter.training.dataset.Example;
import io.holter.training.dataset.Positions;
import io.holter.training.dataset.Split;
import io.holter.training.evaluate.Predictions;
import io.holter.training.model.Calibration;
import io.holter.training.model.Inputs;
import io.holter.training.model.Predictor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Development rows, encoded for one set of inputs, with their folds. */
final class Development {
    private static final int LEAF_PATIENTS = 11;

    private final Rows rows;
    private final int[] fold;
    private final int folds;
    private final int[] group;
    private final int groups;

    /**
     * Encodes the rows.
     *
     * @param positions where each input stands in the catalogue
     */
    Development(Split split, Inputs inputs, int[] positions) {
        List<Example> examples = split.development();
        Map<String, Integer> numbers = new HashMap<>();
        this.group = examples.stream()
                .mapToInt(e -> numbers.computeIfAbsent(e.patient(), p -> numbers.size()))
                .toArray();
        this.groups = numbers.size();
        this.fold = split.fold();
        this.folds = split.folds();
        double[][] columns = examples.stream()
                .map(e -> inputs.encode(Positions.pick(e.values(), positions)))
                .toArray(double[][]::new);
        int[] label = examples.stream().mapToInt(e -> e.label() ? 1 : 0).toArray();
        // A leaf must describe a group of patients, not one patient's many rows.
        int smallestLeaf = LEAF_PATIENTS * Math.max(1, Math.round(examples.size() / (float) Math.max(1, groups)));
        this.rows = new Rows(columns, label, smallestLeaf);
    }

    Rows all() {
        return rows;
    }

    /** True if every fold can be left out and both classes remain. */
    boolean canBeFolded() {
        return groups >= folds && leaveOut().stream().allMatch(Rows::bothClasses);
    }

    /** The rows without each fold in turn. */
    List<Rows> leaveOut() {
        return IntStream.range(0, folds)
                .mapToObj(f -> rows.only(IntStream.range(0, fold.length)
                        .filter(i -> fold[i] != f)
                        .toArray()))
                .toList();
    }

    /** What the member that had not seen a row says about it. */
    double[] unseen(List<Predictor> members) {
        return IntStream.range(0, fold.length)
                .mapToDouble(i -> members.get(fold[i]).raw(rows.columns()[i]))
                .toArray();
    }

    boolean[] label() {
        boolean[] label = new boolean[fold.length];
        for (int i = 0; i < label.length; i++) {
            label[i] = rows.label()[i] == 1;
        }
        return label;
    }

    int[] group() {
        return group;
    }

    Predictions predictions(double[] raw, Calibration calibration) {
        double[] probability = IntStream.range(0, raw.length)
                .mapToDouble(i -> calibration.probability(raw[i]))
                .toArray();
        return new Predictions(probability, label(), group, groups);
    }
}
