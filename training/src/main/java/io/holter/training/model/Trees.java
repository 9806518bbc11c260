package io.holter.training.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * A bias plus the leaf value of each tree: a forest (leaf values are shares of votes) or a boosted sum (log odds). What
 * a tree counts for is already in its leaf values.
 *
 * @param bias added to the sum of the leaves
 * @param trees 1 to 1000
 */
@JsonTypeName("trees")
public record Trees(double bias, List<Tree> trees) implements Predictor {
    private static final int MOST = 1000;

    /** Copies and checks. */
    public Trees {
        Bounds.finite("bias", bias);
        Bounds.size("trees", trees.size(), 1, MOST);
        trees = List.copyOf(trees);
    }

    @Override
    public double raw(double[] columns) {
        double sum = bias;
        for (Tree tree : trees) {
            sum += tree.value(columns);
        }
        return sum;
    }

    @Override
    public double[] effects(double[] columns) {
        double[] effects = new double[columns.length];
        trees.forEach(tree -> new TreeEffects(tree, columns, effects).add());
        return effects;
    }

    @Override
    public double base() {
        return trees.stream().mapToDouble(Tree::expected).sum() + bias;
    }

    @Override
    public void checkColumns(int columns) {
        trees.forEach(tree -> tree.checkColumns(columns));
    }
}
