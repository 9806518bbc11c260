package io.holter.training.report.chart;

import java.time.LocalDate;
import java.util.Set;

/** One cell a day: filled with data, empty without. */
public final class CoverageStrip {
    private static final double CELL = 9;
    private static final double HEIGHT = 12;

    private CoverageStrip() {}

    /** The strip as SVG. */
    public static String draw(
            String id, String title, String description, LocalDate first, int days, Set<LocalDate> with) {
        Svg svg = new Svg(id, "coverage", days * CELL, HEIGHT, title, description);
        for (int i = 0; i < days; i++) {
            svg.rect(
                    with.contains(first.plusDays(i)) ? "has" : "hasnot", i * CELL + 0.8, 0.8, CELL - 1.6, HEIGHT - 1.6);
        }
        return svg.end();
    }
}
