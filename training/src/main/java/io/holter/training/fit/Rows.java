package io.holter.training.fit;

import java.util.stream.IntStream;

/**
 * Encoded rows for training.
 *
 * @param columns one array per row; not to be changed
 * @param label 1 if the outcome happened, else 0
 * @param smallestLeaf fewest rows that a leaf of a tree may hold
 */
record Rows(double[][] columns, int[] label, int smallestLeaf) {

    boolean bothClasses() {
        int events = IntStream.of(label).sum();
        return events > 0 && events < label.length;
    }

    Rows only(int[] rows) {
        return new Rows(
                IntStream.of(rows).mapToObj(i -> columns[i]).toArray(double[][]::new),
                IntStream.of(rows).map(i -> label[i]).toArray(),
                smallestLeaf);
    }
}
