package io.holter.training.report.chart;

import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.Point;
import io.holter.training.report.text.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** A signal over days: values, limits as dashed lines, alert episodes as marked bands, missing days hatched. */
public final class TrendChart {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 148;
    private static final double RIGHT = 62;

    private final Panel panel;
    private final Frame frame;
    private final Svg svg;

    private TrendChart(Panel panel) {
        this.panel = panel;
        this.frame = new Frame(WIDTH, HEIGHT, RIGHT, range(panel), panel.axis());
        this.svg = new Svg(panel.id(), "chart", WIDTH, HEIGHT, panel.title(), panel.description());
    }

    /** The chart as SVG. */
    public static String draw(Panel panel, Formats formats) {
        TrendChart chart = new TrendChart(panel);
        chart.gaps();
        chart.frame.draw(chart.svg, formats);
        panel.traces().stream().filter(TrendChart::surface).forEach(chart::trace);
        chart.bands();
        chart.limits();
        panel.traces().stream().filter(t -> !surface(t)).forEach(chart::trace);
        return chart.svg.end();
    }

    /** Surfaces lie behind limits and alert bands, lines and dots before them. */
    private static boolean surface(Trace trace) {
        return trace instanceof Trace.Band || trace instanceof Trace.Bars;
    }

    private static Ticks range(Panel panel) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value :
                panel.traces().stream().flatMapToDouble(TrendChart::extremes).toArray()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (Panel.LimitMark limit : panel.limits()) {
            low = Math.min(low, limit.value());
            high = Math.max(high, limit.value());
        }
        return low <= high ? Ticks.covering(low, high) : Ticks.covering(0, 1);
    }

    private static DoubleStream extremes(Trace trace) {
        if (trace instanceof Trace.Band band) {
            return band.days().stream().flatMapToDouble(d -> DoubleStream.of(d.low(), d.high()));
        } else if (trace instanceof Trace.Line line) {
            return line.days().stream().mapToDouble(DayValue::middle);
        } else if (trace instanceof Trace.Dots dots) {
            return dots.points().stream().mapToDouble(Point::value);
        } else if (trace instanceof Trace.Bars bars) {
            return DoubleStream.concat(DoubleStream.of(0), bars.days().stream().mapToDouble(DayValue::middle));
        }
        throw new IllegalStateException("No range for " + trace);
    }

    private void gaps() {
        double half = 0.5 / panel.axis().days();
        LocalDate first = panel.axis().first();
        int from = -1;
        for (int i = 0; i <= panel.axis().days(); i++) {
            boolean gap = i < panel.axis().days() && panel.gaps().contains(first.plusDays(i));
            if (gap && from < 0) {
                from = i;
            } else if (!gap && from >= 0) {
                double left = frame.x(panel.axis().place(first.plusDays(from)) - half);
                double end = frame.x(panel.axis().place(first.plusDays(i - 1)) + half);
                svg.rect("gap", left, Frame.TOP, end - left, frame.bottom() - Frame.TOP);
                from = -1;
            }
        }
    }

    private void bands() {
        double lastLabel = Double.NEGATIVE_INFINITY;
        List<Panel.AlertBand> ordered = panel.bands().stream()
                .sorted(Comparator.comparing(Panel.AlertBand::from).thenComparing(Panel.AlertBand::severity))
                .toList();
        for (Panel.AlertBand band : ordered) {
            String kind = band.severity().name().toLowerCase(java.util.Locale.ROOT);
            double left = frame.x(panel.axis().place(band.from()));
            double width = Math.max(2.4, frame.x(panel.axis().place(band.to())) - left);
            svg.rect("band " + kind, left, Frame.TOP, width, frame.bottom() - Frame.TOP);
            double label = Math.max(Frame.LEFT + 6, left + Math.min(width, 14) / 2);
            if (label - lastLabel >= 15) {
                svg.text("mark " + kind, label, Frame.TOP - 4, band.severity().name());
                lastLabel = label;
            }
        }
    }

    private void limits() {
        List<Panel.LimitMark> ordered = panel.limits().stream()
                .sorted(Comparator.comparingDouble(Panel.LimitMark::value).reversed())
                .toList();
        double lastLabel = Double.NEGATIVE_INFINITY;
        for (Panel.LimitMark limit : ordered) {
            double y = frame.y(limit.value());
            svg.line(limit.personal() ? "limit own" : "limit", Frame.LEFT, y, WIDTH - RIGHT, y);
            double label = Math.max(y + 3.2, lastLabel + 9.5);
            svg.text("limitname", WIDTH - RIGHT + 3, label, limit.label());
            lastLabel = label;
        }
    }

    private void trace(Trace trace) {
        if (trace instanceof Trace.Band band) {
            runs(band.days()).forEach(this::band);
        } else if (trace instanceof Trace.Line line) {
            runs(line.days()).forEach(run -> line(run, line.second() ? "line second" : "line"));
        } else if (trace instanceof Trace.Dots dots) {
            String kind = dots.second() ? "dot second" : "dot";
            dots.points()
                    .forEach(p -> svg.circle(kind, frame.x(panel.axis().place(p.time())), frame.y(p.value()), 1.4));
        } else if (trace instanceof Trace.Bars bars) {
            double width = frame.dayWidth() * 0.7;
            for (DayValue day : bars.days()) {
                double x = frame.x(panel.axis().place(day.day())) - width / 2;
                svg.rect("bar", x, frame.y(day.middle()), width, frame.bottom() - frame.y(day.middle()));
            }
        }
    }

    private void band(List<DayValue> run) {
        int n = run.size();
        double[] points = new double[4 * n];
        for (int i = 0; i < n; i++) {
            DayValue day = run.get(i);
            double x = frame.x(panel.axis().place(day.day()));
            points[2 * i] = x;
            points[2 * i + 1] = frame.y(day.high());
            points[4 * n - 2 * i - 2] = x;
            points[4 * n - 2 * i - 1] = frame.y(day.low());
        }
        if (n == 1) {
            svg.line("spread", points[0], points[1], points[2], points[3]);
        } else {
            svg.path("spread", points, 2 * n, true);
        }
    }

    private void line(List<DayValue> run, String kind) {
        double[] points = new double[2 * run.size()];
        for (int i = 0; i < run.size(); i++) {
            points[2 * i] = frame.x(panel.axis().place(run.get(i).day()));
            points[2 * i + 1] = frame.y(run.get(i).middle());
        }
        if (run.size() == 1) {
            svg.circle("point", points[0], points[1], 2);
        } else {
            svg.path(kind, points, run.size(), false);
        }
    }

    /** Stretches of days without a missing one between. */
    static List<List<DayValue>> runs(List<DayValue> days) {
        List<List<DayValue>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= days.size(); i++) {
            boolean broken = i == days.size()
                    || !days.get(i).day().equals(days.get(i - 1).day().plusDays(1));
            if (broken) {
                runs.add(days.subList(from, i));
                from = i;
            }
        }
        return runs;
    }
}
