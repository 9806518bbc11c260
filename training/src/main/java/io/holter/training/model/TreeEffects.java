package io.holter.training.model;

/**
 * What each column added to the value of one tree: Shapley values of the tree's own conditional expectations
 * (Lundberg, Erion, Lee: Consistent individualized feature attribution for tree ensembles, arXiv 1802.03888, algorithm
 * 2). They add up to the value minus the expected value.
 */
final class TreeEffects {
    private final Tree tree;
    private final double[] columns;
    private final double[] effects;

    TreeEffects(Tree tree, double[] columns, double[] effects) {
        this.tree = tree;
        this.columns = columns;
        this.effects = effects;
    }

    void add() {
        walk(0, new Path(0), 1, 1, -1);
    }

    private void walk(int node, Path above, double zero, double one, int column) {
        Path path = above.extended(zero, one, column);
        if (tree.leaf(node)) {
            settle(node, path);
            return;
        }
        int hot = tree.next(node, columns);
        int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
        int asked = tree.column()[node];
        double zeroBefore = 1;
        double oneBefore = 1;
        int seen = path.indexOf(asked);
        if (seen >= 0) {
            zeroBefore = path.zero[seen];
            oneBefore = path.one[seen];
            path = path.unwound(seen);
        }
        double rows = tree.cover()[hot] + tree.cover()[cold];
        walk(hot, path, zeroBefore * tree.cover()[hot] / rows, oneBefore, asked);
        walk(cold, path, zeroBefore * tree.cover()[cold] / rows, 0, asked);
    }

    private void settle(int leaf, Path path) {
        for (int i = 1; i < path.length; i++) {
            double weight = path.unwoundSum(i);
            effects[path.column[i]] += weight * (path.one[i] - path.zero[i]) * tree.value()[leaf];
        }
    }

    /** The distinct columns from the root to a node, with the weights of their subsets by size. */
    private static final class Path {
        final int length;
        final int[] column;
        final double[] zero;
        final double[] one;
        final double[] weight;

        Path(int length) {
            this.length = length;
            this.column = new int[length];
            this.zero = new double[length];
            this.one = new double[length];
            this.weight = new double[length];
        }

        Path extended(double zeroShare, double oneShare, int asked) {
            Path p = new Path(length + 1);
            copyTo(p, length);
            p.column[length] = asked;
            p.zero[length] = zeroShare;
            p.one[length] = oneShare;
            p.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                p.weight[i + 1] += oneShare * p.weight[i] * (i + 1) / (length + 1);
                p.weight[i] = zeroShare * p.weight[i] * (length - i) / (length + 1);
            }
            return p;
        }

        Path unwound(int at) {
            Path p = new Path(length - 1);
            copyTo(p, length - 1);
            double[] lighter = lighter(at);
            System.arraycopy(lighter, 0, p.weight, 0, length - 1);
            for (int i = at; i < length - 1; i++) {
                p.column[i] = column[i + 1];
                p.zero[i] = zero[i + 1];
                p.one[i] = one[i + 1];
            }
            return p;
        }

        double unwoundSum(int at) {
            double sum = 0;
            for (double w : lighter(at)) {
                sum += w;
            }
            return sum;
        }

        private double[] lighter(int at) {
            int last = length - 1;
            double[] w = new double[last];
            double carry = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                if (one[at] != 0) {
                    w[i] = carry * length / ((i + 1) * one[at]);
                    carry = weight[i] - w[i] * zero[at] * (last - i) / length;
                } else {
                    w[i] = weight[i] * length / (zero[at] * (last - i));
                }
            }
            return w;
        }

        int indexOf(int asked) {
            for (int i = 1; i < length; i++) {
                if (column[i] == asked) {
                    return i;
                }
            }
            return -1;
        }

        private void copyTo(Path p, int n) {
            System.arraycopy(column, 0, p.column, 0, n);
            System.arraycopy(zero, 0, p.zero, 0, n);
            System.arraycopy(one, 0, p.one, 0, n);
            System.arraycopy(weight, 0, p.weight, 0, n);
        }
    }
}
