package io.holter.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows on which models are judged: patients that no model saw, at later index times.
 *
 * @param label true if the outcome happened; not to be changed
 * @param group number of the row's patient; not to be changed
 * @param groups number of patients
 * @param subgroups members by name of the subgroup, such as {@code sex: female}
 */
public record TestSet(boolean[] label, int[] group, int groups, Map<String, boolean[]> subgroups) {

    /** Copies. */
    public TestSet {
        subgroups = new LinkedHashMap<>(subgroups);
    }

    /** Rows in all. */
    public int size() {
        return label.length;
    }

    Predictions with(double[] probability) {
        return new Predictions(probability, label, group, groups);
    }

    Predictions with(double[] probability, boolean[] member) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < member.length; i++) {
            if (member[i]) {
                rows.add(i);
            }
        }
        boolean[] labels = new boolean[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label[rows.get(i)];
        }
        return new Predictions(
                rows.stream().mapToDouble(i -> probability[i]).toArray(),
                labels,
                rows.stream().mapToInt(i -> group[i]).toArray(),
                groups);
    }
}
