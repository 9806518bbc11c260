package io.holter.training.report.chart;

import io.holter.training.report.content.CalibrationBin;
import io.holter.training.report.text.Formats;
import java.util.List;

/** Predicted against observed risk in percent; on the diagonal the two agree. */
public final class CalibrationChart {
    private static final double SIZE = 170;
    private static final double LEFT = 34;
    private static final double BOTTOM = 30;
    private static final double TOP = 8;
    private static final double RIGHT = 10;

    private CalibrationChart() {}

    /** The chart as SVG; axis names are under and beside it. */
    public static String draw(
            String id,
            String title,
            String description,
            String predicted,
            String observed,
            List<CalibrationBin> bins,
            Formats formats) {
        double most = bins.stream()
                .mapToDouble(b -> 100 * Math.max(b.predicted(), b.observed()))
                .max()
                .orElse(10);
        Ticks ticks = Ticks.covering(0, most);
        Svg svg = new Svg(id, "calibration", SIZE, SIZE, title, description);
        for (double value : ticks.values()) {
            svg.line("grid", x(ticks, 0), y(ticks, value), x(ticks, ticks.high()), y(ticks, value));
            svg.text("tick num", LEFT - 4, y(ticks, value) + 3.2, formats.number(value, ticks.digits()));
            svg.text("tick mid", x(ticks, value), SIZE - BOTTOM + 12, formats.number(value, ticks.digits()));
        }
        svg.line("limit", x(ticks, 0), y(ticks, 0), x(ticks, ticks.high()), y(ticks, ticks.high()));
        double[] points = new double[2 * bins.size()];
        for (int i = 0; i < bins.size(); i++) {
            points[2 * i] = x(ticks, 100 * bins.get(i).predicted());
            points[2 * i + 1] = y(ticks, 100 * bins.get(i).observed());
            svg.circle("point", points[2 * i], points[2 * i + 1], 2.4);
        }
        if (bins.size() > 1) {
            svg.path("line", points, bins.size(), false);
        }
        svg.text("tick mid", (LEFT + SIZE - RIGHT) / 2, SIZE - 5, predicted);
        svg.text("tick turned", 9, (TOP + SIZE - BOTTOM) / 2, observed);
        return svg.end();
    }

    private static double x(Ticks ticks, double value) {
        return LEFT + value / ticks.high() * (SIZE - LEFT - RIGHT);
    }

    private static double y(Ticks ticks, double value) {
        return SIZE - BOTTOM - value / ticks.high() * (SIZE - BOTTOM - TOP);
    }
}
