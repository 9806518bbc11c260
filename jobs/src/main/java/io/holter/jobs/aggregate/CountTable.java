package io.holter.jobs.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of patients by several disjoint criteria, with every subtotal and the total. A place is one number per
 * criterion: which class, or {@link #ALL}.
 */
final class CountTable {
    /** Stands for the sum over all classes of a criterion. */
    static final int ALL = -1;

    private final int[] sizes;
    private final long[] cells;

    /** A table with so many classes per criterion, all counts 0. */
    CountTable(int... sizes) {
        this.sizes = sizes.clone();
        this.cells = new long[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
    }

    /** Counts one patient. */
    void count(int... place) {
        add(1, place);
    }

    void add(long patients, int... place) {
        cells[position(place)] += patients;
    }

    private int position(int... place) {
        int position = 0;
        for (int i = 0; i < sizes.length; i++) {
            position = position * sizes[i] + place[i];
        }
        return position;
    }

    /** Every place: inner cells, subtotals, total. */
    List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        collect(new int[sizes.length], 0, places);
        return places;
    }

    private void collect(int[] place, int criterion, List<int[]> places) {
        if (criterion == sizes.length) {
            places.add(place.clone());
            return;
        }
        for (int c = ALL; c < sizes[criterion]; c++) {
            place[criterion] = c;
            collect(place, criterion + 1, places);
        }
    }

    /** The count at a place. */
    long at(int... place) {
        double[] members = members(place);
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += members[i] > 0 ? cells[i] : 0;
        }
        return sum;
    }

    /** Per inner cell 1 if it is part of the place's sum, else 0. */
    double[] members(int... place) {
        double[] members = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            int rest = i;
            boolean in = true;
            for (int c = sizes.length - 1; c >= 0; c--) {
                in &= place[c] == ALL || place[c] == rest % sizes[c];
                rest /= sizes[c];
            }
            members[i] = in ? 1 : 0;
        }
        return members;
    }
}
