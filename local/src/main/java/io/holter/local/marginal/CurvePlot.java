package io.holter.local.marginal;

import io.holter.local.plot.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Curves of two sides over a number, as SVG: simulated blue, real orange. */
final class CurvePlot {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 190;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 16;
    private static final double BOTTOM = 34;
    private static final int POINTS = 160;
    private static final int TICKS = 5;

    private final double low;
    private final double high;
    private final boolean logarithmic;
    private final double bottom;
    private final double top;
    private final StringBuilder out = new StringBuilder(8_192);

    private CurvePlot(double low, double high, boolean logarithmic, double bottom, double top) {
        this.low = low;
        this.high = high;
        this.logarithmic = logarithmic;
        this.bottom = bottom;
        this.top = top;
    }

    /** Share of values that are at most x, of both sides. */
    static String distribution(Pair pair) {
        double from = Math.min(pair.ours().quantile(0.005), pair.theirs().quantile(0.005));
        double to = Math.max(pair.ours().quantile(0.995), pair.theirs().quantile(0.995));
        CurvePlot plot = new CurvePlot(from, to > from ? to : from + 1, false, 0, 1);
        plot.frame(pair.marginal().unit(), "share at most");
        plot.curve("real", x -> pair.theirs().atMost(x));
        plot.curve("simulated", x -> pair.ours().atMost(x));
        return plot.close(pair.marginal().title());
    }

    /** Share of gaps that are longer than x, hours on a logarithmic axis. */
    static String survival(Pair pair) {
        double to = Math.max(pair.ours().quantile(1), pair.theirs().quantile(1));
        CurvePlot plot = new CurvePlot(0.25, Math.max(1, to), true, 0, 1);
        plot.frame(pair.marginal().unit(), "share longer");
        plot.curve("real", x -> 1 - pair.theirs().atMost(x));
        plot.curve("simulated", x -> 1 - pair.ours().atMost(x));
        return plot.close(pair.marginal().title());
    }

    /** Heart rate by hour of the day: median in a band from 5 to 95 %. */
    static String day(Marginals simulated, Marginals real) {
        double lowest = 300;
        double highest = 0;
        for (int hour = 0; hour < Marginals.HOURS; hour++) {
            for (Marginals side : List.of(simulated, real)) {
                Values values = side.atHour(hour);
                lowest = values.size() == 0 ? lowest : Math.min(lowest, values.quantile(0.05));
                highest = values.size() == 0 ? highest : Math.max(highest, values.quantile(0.95));
            }
        }
        CurvePlot plot = new CurvePlot(0, Marginals.HOURS, false, lowest - 3, highest + 3);
        plot.frame("h, local", "/min");
        plot.band("real", real);
        plot.band("simulated", simulated);
        return plot.close("Heart rate by hour of the day");
    }

    private double x(double value) {
        double share = logarithmic
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return LEFT + (WIDTH - LEFT - RIGHT) * share;
    }

    private double y(double value) {
        double inside = Math.max(bottom, Math.min(top, value));
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (inside - bottom) / (top - bottom);
    }

    private void frame(String xUnit, String yUnit) {
        for (double value : ticks(bottom, top)) {
            add(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH - RIGHT, y(value), y(value));
            add("<text class=\"end\" x=\"%.1f\" y=\"%.1f\">%s</text>", LEFT - 5, y(value) + 4, label(value));
        }
        for (double value : logarithmic ? decades() : ticks(low, high)) {
            add(
                    "<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    x(value), x(value), HEIGHT - BOTTOM, HEIGHT - BOTTOM + 4);
            add("<text class=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>", x(value), HEIGHT - BOTTOM + 15, label(value));
        }
        add("<text class=\"unit\" x=\"%.1f\" y=\"%.1f\">%s</text>", LEFT, TOP - 5, Html.escape(yUnit));
        add("<text class=\"unit end\" x=\"%.1f\" y=\"%.1f\">%s</text>", WIDTH - RIGHT, HEIGHT - 4, Html.escape(xUnit));
        add(
                "<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                LEFT, WIDTH - RIGHT, HEIGHT - BOTTOM, HEIGHT - BOTTOM);
    }

    private static String label(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceFirst("0$", "");
    }

    private static List<Double> ticks(double from, double to) {
        double power = Math.pow(10, Math.floor(Math.log10((to - from) / TICKS)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if ((to - from) / step <= TICKS) {
                break;
            }
        }
        List<Double> all = new ArrayList<>();
        for (double at = Math.ceil(from / step - 1e-9) * step; at <= to + 1e-9 * step; at += step) {
            all.add(Math.round(at / step) * step);
        }
        return all;
    }

    private List<Double> decades() {
        List<Double> all = new ArrayList<>();
        for (double at : new double[] {0.25, 0.5, 1, 2, 6, 12, 24, 48, 96, 240}) {
            if (at >= low && at <= high) {
                all.add(at);
            }
        }
        return all;
    }

    private void curve(String side, DoubleUnaryOperator of) {
        out.append("<path class=\"line ")
                .append(side.equals("real") ? "d0" : "s0")
                .append("\" d=\"");
        for (int i = 0; i <= POINTS; i++) {
            double share = i / (double) POINTS;
            double at = logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
            add("%s%.1f %.1f", i == 0 ? "M" : "L", x(at), y(of.applyAsDouble(at)));
        }
        out.append("\"/>");
    }

    private void band(String side, Marginals of) {
        String colour = side.equals("real") ? "d0" : "s0";
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        for (int hour = 0; hour < Marginals.HOURS; hour++) {
            Values values = of.atHour(hour);
            if (values.size() > 0) {
                double at = x(hour + 0.5);
                String first = middle.isEmpty() ? "M" : "L";
                middle.append(String.format(Locale.ROOT, "%s%.1f %.1f", first, at, y(values.median())));
                upper.append(String.format(Locale.ROOT, "%s%.1f %.1f", first, at, y(values.quantile(0.95))));
                lower.insert(0, String.format(Locale.ROOT, "L%.1f %.1f", at, y(values.quantile(0.05))));
            }
        }
        add(
                "<path class=\"band %s\" d=\"%s%sZ\"/><path class=\"line %s\" d=\"%s\"/>",
                colour, upper, lower, colour, middle);
    }

    private String close(String title) {
        return String.format(
                        Locale.ROOT,
                        "<svg class=\"plot\" viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>%s</title>",
                        WIDTH,
                        HEIGHT,
                        Html.escape(title))
                + out
                + "</svg>";
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }
}
