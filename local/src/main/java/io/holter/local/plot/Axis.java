package io.holter.local.plot;

import java.math.BigDecimal;
import java.util.Locale;

/** Round numbers for an axis: steps of 1, 2 or 5 times a power of ten. */
record Axis(double low, double high, double first, double step) {

    static Axis covering(double low, double high) {
        double span = high - low;
        double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if (span / step <= 6) {
                break;
            }
        }
        return new Axis(low, high, Math.ceil(low / step - 1e-9) * step, step);
    }

    String label(double value) {
        int digits = step >= 1 - 1e-9 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    String exact(double value) {
        return BigDecimal.valueOf(Math.round(value * 100) / 100.0)
                .stripTrailingZeros()
                .toPlainString();
    }
}
