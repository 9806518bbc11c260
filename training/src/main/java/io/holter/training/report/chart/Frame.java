package io.holter.training.report.chart;

import io.holter.training.report.text.Formats;
import java.time.LocalDate;

/** Axes of a chart: turns days and values into places and draws grid and labels. */
final class Frame {
    static final double LEFT = 40;
    static final double TOP = 15;
    static final double BOTTOM = 17;

    final double width;
    final double height;
    final double right;
    final Ticks ticks;
    private final Panel.Axis axis;

    Frame(double width, double height, double right, Ticks ticks, Panel.Axis axis) {
        this.width = width;
        this.height = height;
        this.right = right;
        this.ticks = ticks;
        this.axis = axis;
    }

    /** Horizontal place of {@code place}, which runs from 0 to 1. */
    double x(double place) {
        return LEFT + Math.min(1, Math.max(0, place)) * (width - LEFT - right);
    }

    double y(double value) {
        double share = (value - ticks.low()) / (ticks.high() - ticks.low());
        return bottom() - Math.min(1, Math.max(0, share)) * (bottom() - TOP);
    }

    double bottom() {
        return height - BOTTOM;
    }

    double dayWidth() {
        return (width - LEFT - right) / axis.days();
    }

    void draw(Svg svg, Formats formats) {
        for (double value : ticks.values()) {
            svg.line("grid", LEFT, y(value), width - right, y(value));
            svg.text("tick num", LEFT - 4, y(value) + 3.2, formats.number(value, ticks.digits()));
        }
        int step = axis.days() > 35 ? 14 : axis.days() > 10 ? 7 : 1;
        for (int back = axis.days() - 1; back >= 0; back -= step) {
            LocalDate day = axis.first().plusDays(back);
            double x = x(axis.place(day));
            svg.line("grid", x, TOP, x, bottom() + 3);
            svg.text("tick mid", x, height - 5, formats.dayMonth(day));
        }
    }
}
