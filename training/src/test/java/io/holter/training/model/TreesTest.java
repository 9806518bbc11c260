package io.holter.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final int WIDTH = 4;
    private final Trees trees = (Trees) TestingModels.trees();
    private final Random random = new Random(1);

    @Test
    void sendsEqualValuesLeft() {
        assertThat(trees.raw(new double[] {0, 0.5, 0, 0})).isCloseTo(-2.2 - 0.4 - 0.2, within(1e-12));
        assertThat(trees.raw(new double[] {1, Math.nextUp(0.5), 0, 1})).isCloseTo(-2.2 + 0.5 + 0.3, within(1e-12));
    }

    @Test
    void givesTheShapleyValuesOfItsConditionalExpectations() {
        for (int round = 0; round < 200; round++) {
            double[] row = random.doubles(WIDTH, -2, 3).toArray();

            assertThat(trees.effects(row)).containsExactly(byDefinition(row), within(1e-12));
        }
    }

    @Test
    void addsUpToTheScore() {
        double[] row = {0.3, 2, -1, 1};

        assertThat(trees.base() + Arrays.stream(trees.effects(row)).sum()).isCloseTo(trees.raw(row), within(1e-12));
    }

    /** Shapley values over all subsets, straight from the definition. */
    private double[] byDefinition(double[] row) {
        double[] effects = new double[WIDTH];
        for (int subset = 0; subset < 1 << WIDTH; subset++) {
            int size = Integer.bitCount(subset);
            for (int column = 0; column < WIDTH; column++) {
                if ((subset >> column & 1) == 0) {
                    double weight = factorial(size) * factorial(WIDTH - size - 1) / factorial(WIDTH);
                    effects[column] += weight * (known(row, subset | 1 << column) - known(row, subset));
                }
            }
        }
        return effects;
    }

    private double known(double[] row, int subset) {
        return trees.trees().stream()
                .mapToDouble(t -> expect(t, 0, row, subset))
                .sum();
    }

    private static double expect(Tree tree, int node, double[] row, int subset) {
        if (tree.leaf(node)) {
            return tree.value()[node];
        }
        if ((subset >> tree.column()[node] & 1) == 1) {
            return expect(tree, tree.next(node, row), row, subset);
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        double all = tree.cover()[left] + tree.cover()[right];
        return tree.cover()[left] / all * expect(tree, left, row, subset)
                + tree.cover()[right] / all * expect(tree, right, row, subset);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
