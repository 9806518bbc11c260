package io.holter.training.report.chart;

import io.holter.training.report.content.RiskNight;
import io.holter.training.report.text.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The risk of a patient over nights in percent: interval shaded, simple baseline dashed, cut-offs as limits. */
public final class RiskChart {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 148;
    private static final double RIGHT = 60;

    private RiskChart() {}

    /** The chart as SVG; {@code nights} oldest first. */
    public static String draw(
            String id,
            String title,
            String description,
            List<RiskNight> nights,
            Panel.Axis axis,
            List<Panel.LimitMark> cutoffs,
            Formats formats) {
        List<RiskNight> known = nights.stream()
                .filter(n -> n.probability() != null)
                .sorted(Comparator.comparing(RiskNight::night))
                .toList();
        double highest = known.stream().mapToDouble(RiskChart::top).max().orElse(0.1);
        double cut = cutoffs.stream().mapToDouble(Panel.LimitMark::value).max().orElse(0);
        Frame frame = new Frame(WIDTH, HEIGHT, RIGHT, Ticks.covering(0, Math.max(100 * highest, cut * 1.15)), axis);
        Svg svg = new Svg(id, "chart", WIDTH, HEIGHT, title, description);
        frame.draw(svg, formats);
        for (Panel.LimitMark mark : cutoffs) {
            svg.line("limit", Frame.LEFT, frame.y(mark.value()), WIDTH - RIGHT, frame.y(mark.value()));
            svg.text("limitname", WIDTH - RIGHT + 3, frame.y(mark.value()) + 3.2, mark.label());
        }
        for (List<RiskNight> run : runs(known)) {
            interval(svg, frame, axis, run);
            baseline(svg, frame, axis, run);
            risk(svg, frame, axis, run);
        }
        return svg.end();
    }

    private static double top(RiskNight night) {
        return Math.max(orZero(night.high()), Math.max(orZero(night.probability()), orZero(night.baseline())));
    }

    private static void interval(Svg svg, Frame frame, Panel.Axis axis, List<RiskNight> run) {
        List<RiskNight> bounded =
                run.stream().filter(n -> n.low() != null && n.high() != null).toList();
        int n = bounded.size();
        double[] points = new double[4 * n];
        for (int i = 0; i < n; i++) {
            double x = frame.x(axis.place(bounded.get(i).night()));
            points[2 * i] = x;
            points[2 * i + 1] = frame.y(100 * orZero(bounded.get(i).high()));
            points[4 * n - 2 * i - 2] = x;
            points[4 * n - 2 * i - 1] = frame.y(100 * orZero(bounded.get(i).low()));
        }
        if (n == 1) {
            svg.line("spread", points[0], points[1], points[2], points[3]);
        } else if (n > 1) {
            svg.path("spread", points, 2 * n, true);
        }
    }

    private static void baseline(Svg svg, Frame frame, Panel.Axis axis, List<RiskNight> run) {
        List<RiskNight> with = run.stream().filter(n -> n.baseline() != null).toList();
        double[] points = new double[2 * with.size()];
        for (int i = 0; i < with.size(); i++) {
            points[2 * i] = frame.x(axis.place(with.get(i).night()));
            points[2 * i + 1] = frame.y(100 * orZero(with.get(i).baseline()));
        }
        if (with.size() > 1) {
            svg.path("line simple", points, with.size(), false);
        }
    }

    private static void risk(Svg svg, Frame frame, Panel.Axis axis, List<RiskNight> run) {
        double[] points = new double[2 * run.size()];
        for (int i = 0; i < run.size(); i++) {
            points[2 * i] = frame.x(axis.place(run.get(i).night()));
            points[2 * i + 1] = frame.y(100 * Objects.requireNonNull(run.get(i).probability()));
        }
        if (run.size() > 1) {
            svg.path("line", points, run.size(), false);
        }
        for (int i = 0; i < run.size(); i++) {
            svg.circle("point", points[2 * i], points[2 * i + 1], 2);
        }
    }

    private static double orZero(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static List<List<RiskNight>> runs(List<RiskNight> nights) {
        List<List<RiskNight>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= nights.size(); i++) {
            if (i == nights.size()
                    || isGap(nights.get(i - 1).night(), nights.get(i).night())) {
                runs.add(nights.subList(from, i));
                from = i;
            }
        }
        return runs;
    }

    /** Nights may be weekly; a week and more without a score is a gap. */
    private static boolean isGap(LocalDate before, LocalDate after) {
        return after.toEpochDay() - before.toEpochDay() > 7;
    }
}
