package io.holter.training.fit;

import io.holter.training.model.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import smile.base.cart.InternalNode;
import smile.base.cart.LeafNode;
import smile.base.cart.Node;
import smile.data.Tuple;
import smile.data.type.StructType;

/**
 * Smile's trees as arrays. Smile does not tell the threshold of a node, only which way a row goes; so it is found by halving
 * the doubles, which takes 64 questions and gives the very last bit.
 */
final class TreeExport {
    private static final double FARTHEST = 1e12;

    private final StructType schema;

    /** For rows of this schema (the columns, all double, without the label). */
    TreeExport(StructType schema) {
        this.schema = schema;
    }

    Tree tree(Node root, ToDoubleFunction<LeafNode> value) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        List<int[]> children = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) { // breadth first: children stand behind their parent
            if (nodes.get(i) instanceof InternalNode inner) {
                children.add(new int[] {nodes.size(), nodes.size() + 1});
                nodes.add(inner.trueChild());
                nodes.add(inner.falseChild());
            } else {
                children.add(new int[2]);
            }
        }
        return new Tree(
                nodes.stream()
                        .mapToInt(n -> n instanceof InternalNode inner ? inner.feature() : -1)
                        .toArray(),
                nodes.stream()
                        .mapToDouble(n -> n instanceof InternalNode inner ? threshold(inner) : 0)
                        .toArray(),
                children.stream().mapToInt(c -> c[0]).toArray(),
                children.stream().mapToInt(c -> c[1]).toArray(),
                nodes.stream()
                        .mapToDouble(n -> n instanceof LeafNode leaf ? value.applyAsDouble(leaf) : 0)
                        .toArray(),
                nodes.stream().mapToDouble(Node::size).toArray());
    }

    /** The largest double that goes to the true child. */
    private double threshold(InternalNode node) {
        boolean positive = node.branch(row(node.feature(), 0));
        long low = ordered(positive ? 0 : -FARTHEST);
        long high = ordered(positive ? FARTHEST : 0);
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (node.branch(row(node.feature(), unordered(middle)))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return unordered(low);
    }

    private Tuple row(int column, double value) {
        double[] values = new double[schema.length()];
        Arrays.fill(values, 0);
        values[column] = value;
        return Tuple.of(values, schema);
    }

    /** Numbers doubles in their order. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double unordered(long number) {
        return Double.longBitsToDouble(number >= 0 ? number : Long.MIN_VALUE - number);
    }
}
