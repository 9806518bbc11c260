package io.holter.training.report.chart;

import java.util.stream.DoubleStream;

/** Round numbers for an axis: 2 to 6 steps of 1, 2 or 5 times a power of ten that cover a range. */
record Ticks(double low, double high, double step) {

    static Ticks covering(double low, double high) {
        double span = Math.max(high - low, Math.max(Math.abs(high) * 0.02, 1e-6));
        double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if (span / step <= 5) {
                break;
            }
        }
        double first = Math.floor(low / step + 1e-9) * step;
        double last = Math.ceil(high / step - 1e-9) * step;
        return new Ticks(first, last > first ? last : first + step, step);
    }

    double[] values() {
        int count = (int) Math.round((high - low) / step) + 1;
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> low + i * step)
                .toArray();
    }

    int digits() {
        return step >= 1 - 1e-9 ? 0 : step >= 0.1 - 1e-9 ? 1 : 2;
    }
}
