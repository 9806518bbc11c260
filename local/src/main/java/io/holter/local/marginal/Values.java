package io.holter.local.marginal;

import java.util.Arrays;

/** Numbers of one distribution; what is not finite is left out. */
final class Values {
    private double[] values = new double[64];
    private int size;
    private boolean sorted = true;

    void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        sorted = false;
        values[size++] = value;
    }

    void addAll(Values other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
    }

    int size() {
        return size;
    }

    /** The values in ascending order; not a copy. */
    private double[] ascending() {
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        return values;
    }

    /** The value below which this share lies, 0 to 1; NaN without values. */
    double quantile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        double at = share * (size - 1);
        int low = (int) at;
        double[] all = ascending();
        return low + 1 < size ? all[low] + (at - low) * (all[low + 1] - all[low]) : all[low];
    }

    double median() {
        return quantile(0.5);
    }

    /** Width of the middle 90 %. */
    double spread() {
        return quantile(0.95) - quantile(0.05);
    }

    /** Share of the values that are at most {@code value}. */
    double atMost(double value) {
        double[] all = ascending();
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return size == 0 ? Double.NaN : low / (double) size;
    }

    /** Largest difference of the two distribution functions, 0 to 1 (Kolmogorov-Smirnov); NaN if one is empty. */
    static double kolmogorov(Values a, Values b) {
        return distance(a, b)[0];
    }

    /** Area between the two distribution functions, in the unit of the values (Wasserstein-1); NaN if one is empty. */
    static double wasserstein(Values a, Values b) {
        return distance(a, b)[1];
    }

    private static double[] distance(Values a, Values b) {
        if (a.size == 0 || b.size == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double[] x = a.ascending();
        double[] y = b.ascending();
        double most = 0;
        double area = 0;
        double last = Math.min(x[0], y[0]);
        int i = 0;
        int j = 0;
        while (i < a.size || j < b.size) {
            double at = j == b.size || (i < a.size && x[i] <= y[j]) ? x[i] : y[j];
            double difference = Math.abs(i / (double) a.size - j / (double) b.size);
            area += difference * (at - last);
            most = Math.max(most, difference);
            while (i < a.size && x[i] == at) {
                i++;
            }
            while (j < b.size && y[j] == at) {
                j++;
            }
            last = at;
        }
        return new double[] {most, area};
    }
}
