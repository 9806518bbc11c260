package io.holter.training.card;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A small line chart as SVG: axes with ticks, lines and dots in data coordinates, a title for screen readers. */
final class Chart {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int BOTTOM = 44;
    private static final int MARGIN = 12;

    private final StringBuilder svg = new StringBuilder();
    private final double right;
    private final double low;
    private final double high;

    Chart(String title, String across, String up, double right, double low, double high) {
        this.right = right;
        this.low = low;
        this.high = high;
        svg.append(format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><title>%s</title>",
                WIDTH, HEIGHT, title, title));
        axes();
        text((LEFT + WIDTH - MARGIN) / 2.0, HEIGHT - 6, "middle", across);
        svg.append(format(
                "<text transform=\"translate(13 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (HEIGHT - BOTTOM + MARGIN) / 2, up));
    }

    private void axes() {
        for (int i = 0; i <= 5; i++) {
            double x = right * i / 5;
            double y = low + (high - low) * i / 5;
            svg.append(format(
                    "<path class=\"grid\" d=\"M%.1f %.1fV%.1fM%.1f %.1fH%.1f\"/>",
                    across(x), up(low), up(high), across(0), up(y), across(right)));
            text(across(x), HEIGHT - BOTTOM + 15, "middle", tick(x, right));
            text(LEFT - 6, up(y) + 4, "end", tick(y, high - low));
        }
    }

    Chart line(String style, List<double[]> points) {
        String path = points.stream()
                .filter(p -> Double.isFinite(p[1]))
                .map(p -> format("%.1f,%.1f", across(p[0]), up(Math.max(low, Math.min(high, p[1])))))
                .collect(Collectors.joining(" "));
        svg.append(format("<polyline class=\"%s\" points=\"%s\"/>", style, path));
        return this;
    }

    Chart dots(String style, List<double[]> points) {
        points.forEach(p -> svg.append(
                format("<circle class=\"%s\" r=\"4\" cx=\"%.1f\" cy=\"%.1f\"/>", style, across(p[0]), up(p[1]))));
        return this;
    }

    String svg() {
        return svg + "</svg>";
    }

    private void text(double x, double y, String anchor, String content) {
        svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, content));
    }

    private static String tick(double value, double range) {
        return format(range < 0.15 ? "%.3f" : "%.2f", value + 0.0);
    }

    private double across(double x) {
        return LEFT + (WIDTH - MARGIN - LEFT) * x / right;
    }

    private double up(double y) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - MARGIN) * (y - low) / (high - low);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
