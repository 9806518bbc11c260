package io.holter.training.model;

/**
 * A binary tree as arrays, one entry per node, the root first. A node with column -1 is a leaf; any other sends a row to
 * {@code left} if its column is at most the threshold, else to {@code right}. Children stand behind their parent, so that
 * no file can make a walk without end.
 *
 * @param column column that the node asks for; -1 for a leaf
 * @param threshold largest value that goes left
 * @param left node for small values
 * @param right node for large values
 * @param value what a leaf adds to the raw score
 * @param cover rows of development that passed the node, above 0
 */
public record Tree(int[] column, double[] threshold, int[] left, int[] right, double[] value, double[] cover) {
    private static final int MOST = 10_000;
    private static final int DEEPEST = 40;

    /** Checks that this is one tree. */
    public Tree {
        int n = column.length;
        Bounds.size("nodes", n, 1, MOST);
        boolean even = threshold.length == n
                && left.length == n
                && right.length == n
                && value.length == n
                && cover.length == n;
        Bounds.check(even, "nodes", "have arrays of different lengths");
        Bounds.finite("threshold", threshold);
        Bounds.finite("value", value);
        for (double rows : cover) {
            Bounds.positive("cover", rows);
        }
        checkShape(column, left, right);
    }

    private static void checkShape(int[] column, int[] left, int[] right) {
        int n = column.length;
        int[] depth = new int[n];
        depth[0] = 1;
        for (int node = 0; node < n; node++) {
            Bounds.check(depth[node] > 0 && depth[node] <= DEEPEST, "nodes", "must hang together, at most 40 deep");
            if (column[node] >= 0) {
                hang(node, left[node], depth);
                hang(node, right[node], depth);
            } else {
                Bounds.check(column[node] == -1, "column", "must be -1 or more");
            }
        }
    }

    private static void hang(int parent, int child, int[] depth) {
        boolean fresh = child > parent && child < depth.length && depth[child] == 0;
        Bounds.check(fresh, "nodes", "must be children of exactly one earlier node");
        depth[child] = depth[parent] + 1;
    }

    boolean leaf(int node) {
        return column[node] < 0;
    }

    int next(int node, double[] columns) {
        return columns[column[node]] <= threshold[node] ? left[node] : right[node];
    }

    double value(double[] columns) {
        int node = 0;
        while (!leaf(node)) {
            node = next(node, columns);
        }
        return value[node];
    }

    /** Mean leaf value over the rows of development. */
    double expected() {
        double[] mean = value.clone();
        for (int node = column.length - 1; node >= 0; node--) {
            if (!leaf(node)) {
                int l = left[node];
                int r = right[node];
                mean[node] = (cover[l] * mean[l] + cover[r] * mean[r]) / (cover[l] + cover[r]);
            }
        }
        return mean[0];
    }

    void checkColumns(int columns) {
        for (int asked : column) {
            Bounds.check(asked < columns, "column", "asks for a column that no input gives");
        }
    }
}
