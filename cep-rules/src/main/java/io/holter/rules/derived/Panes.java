package io.holter.rules.derived;

import io.holter.rules.rule.Statistic;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The panes of a window that have readings, oldest first, and what all but the newest add up to. */
final class Panes extends Memory {
    static final int TAG = 2;

    private static final int INITIAL = 2;
    private static final double MS_PER_DAY = 86_400_000.0;

    /** Pane numbers, low 32 bits; at most 64 apart, so that the rest follows from the newest. */
    private int[] numbers;

    private int[] counts;
    private double[] cells;
    private int size;
    private long newest = Long.MIN_VALUE;

    /** What all panes but the newest add up to, with the start of the newest as origin. Worked out when needed. */
    private double[] closed = {};

    private int closedCount;
    private boolean stale = true;

    Panes(int width) {
        this(INITIAL, width);
    }

    private Panes(int capacity, int width) {
        numbers = new int[capacity];
        counts = new int[capacity];
        cells = new double[capacity * width];
    }

    private long number(int pane) {
        return newest - ((int) newest - numbers[pane]);
    }

    /** Forgets panes that began at or before {@code time}. */
    void forget(long time, long pane, int width) {
        int n = 0;
        while (n < size && number(n) * pane <= time) {
            n++;
        }
        if (n > 0) {
            size -= n;
            System.arraycopy(numbers, n, numbers, 0, size);
            System.arraycopy(counts, n, counts, 0, size);
            System.arraycopy(cells, n * width, cells, 0, size * width);
            stale = true;
        }
    }

    void add(Statistic statistic, long time, double value, long pane, int width) {
        // Within the newest pane, as nearly always, without a division.
        long into = size == 0 ? -1 : time - newest * pane;
        if (into < 0 || into >= pane) {
            open(Math.floorDiv(time, pane), width);
            into = time - newest * pane;
        }
        int last = size - 1;
        double place = statistic == Statistic.SLOPE ? into / MS_PER_DAY : 0;
        Tally.add(statistic, cells, last * width, counts[last]++, value, place);
    }

    private void open(long number, int width) {
        if (size == numbers.length) {
            int larger = size + (size + 1) / 2;
            numbers = Arrays.copyOf(numbers, larger);
            counts = Arrays.copyOf(counts, larger);
            cells = Arrays.copyOf(cells, larger * width);
        }
        newest = number;
        numbers[size] = (int) number;
        counts[size++] = 0;
        stale = true;
    }

    /** Readings in all panes. */
    int count(Statistic statistic, long pane, int width) {
        if (stale) {
            close(statistic, pane, width);
        }
        return size == 0 ? 0 : closedCount + counts[size - 1];
    }

    /** The statistic of all panes; {@code scratch} has room for a tally. Ask for the count first. */
    double result(Statistic statistic, int width, double[] scratch) {
        if (size == 0) {
            return Tally.result(statistic, scratch, 0, 0);
        }
        int last = size - 1;
        System.arraycopy(closed, 0, scratch, 0, width);
        Tally.merge(statistic, scratch, 0, closedCount, cells, last * width, counts[last], 0);
        return Tally.result(statistic, scratch, 0, closedCount + counts[last]);
    }

    /**
     * What the 24-h cosine through the means of the panes says, each mean in the middle of its pane; NaN if the panes do
     * not cover two thirds of the window. {@code scratch} has room for the sums. Ask for the count first.
     */
    double cosine(Statistic statistic, long over, long pane, double[] scratch) {
        if (size == 0 || 3 * size * pane < 2 * over) {
            return Double.NaN;
        }
        System.arraycopy(closed, 0, scratch, 0, Cosinor.SUMS);
        addMean(scratch, size - 1, pane);
        return Cosinor.result(statistic, scratch);
    }

    private void addMean(double[] sums, int at, long pane) {
        Cosinor.add(sums, (number(at) + 0.5) * pane, cells[at] / counts[at]);
    }

    private void closeMeans(long pane) {
        closed = new double[Cosinor.SUMS];
        closedCount = 0;
        for (int i = 0; i < size - 1; i++) {
            addMean(closed, i, pane);
            closedCount += counts[i];
        }
        stale = false;
    }

    private void close(Statistic statistic, long pane, int width) {
        if (statistic.isRhythmOfDay()) {
            closeMeans(pane);
            return;
        }
        closed = closed.length == width ? closed : new double[width];
        closedCount = 0;
        for (int i = 0; i < size - 1; i++) {
            double shift = (number(i) - newest) * pane / MS_PER_DAY;
            Tally.merge(statistic, closed, 0, closedCount, cells, i * width, counts[i], shift);
            closedCount += counts[i];
        }
        stale = false;
    }

    @Override
    int tag() {
        return TAG;
    }

    @Override
    void write(DataOutput out) throws IOException {
        int width = numbers.length == 0 ? 0 : cells.length / numbers.length;
        out.writeByte(width);
        out.writeByte(size);
        out.writeLong(newest);
        for (int i = 0; i < size; i++) {
            out.writeInt(numbers[i]);
            out.writeInt(counts[i]);
            for (int j = 0; j < width; j++) {
                out.writeDouble(cells[i * width + j]);
            }
        }
    }

    static Panes read(DataInput in) throws IOException {
        int width = in.readByte();
        int size = in.readByte();
        Panes panes = new Panes(Math.max(INITIAL, size), width);
        panes.size = size;
        panes.newest = in.readLong();
        for (int i = 0; i < size; i++) {
            panes.numbers[i] = in.readInt();
            panes.counts[i] = in.readInt();
            for (int j = 0; j < width; j++) {
                panes.cells[i * width + j] = in.readDouble();
            }
        }
        return panes;
    }
}
