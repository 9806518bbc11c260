package io.holter.local.burden;

import io.holter.jobs.aggregate.Interval;
import java.util.Locale;

/** Figures as people read them; what is undefined is a dash. */
final class Figure {
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private Figure() {}

    /** A share of 1 as percent. */
    static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** A share with its interval, in percent. */
    static String share(Interval share) {
        return Double.isNaN(share.value())
                ? "-"
                : String.format(
                        Locale.ROOT, "%.1f (%.0f-%.0f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    /** A rate with its interval. */
    static String rate(Interval rate) {
        return Double.isFinite(rate.value())
                ? String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", rate.value(), rate.low(), rate.high())
                : "-";
    }

    /** A number; small ones with more digits. */
    static String number(double value) {
        return !Double.isFinite(value)
                ? "-"
                : String.format(Locale.ROOT, value != 0 && Math.abs(value) < 0.1 ? "%.4f" : "%.2f", value);
    }

    /** A time in its usual unit. */
    static String time(double ms) {
        if (Double.isNaN(ms)) {
            return "-";
        }
        double size = Math.abs(ms);
        return size < 2 * HOUR
                ? String.format(Locale.ROOT, "%.0f min", ms / MINUTE)
                : size < 2 * DAY
                        ? String.format(Locale.ROOT, "%.1f h", ms / HOUR)
                        : String.format(Locale.ROOT, "%.1f d", ms / DAY);
    }
}
