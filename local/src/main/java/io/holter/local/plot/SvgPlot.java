package io.holter.local.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws a picture as SVG: values as a line in a band from lowest to highest, limits dashed, episodes shaded. */
public final class SvgPlot {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 220;
    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 20;
    private static final double BOTTOM = 36;
    private static final int USUAL_SLICES = 500;
    private static final long MINUTES_PER_DAY = 1_440;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Picture picture;
    private final Axis axis;
    private final int sliceCount;
    private final StringBuilder out = new StringBuilder(16_384);

    private SvgPlot(Picture picture, int slices) {
        this.picture = picture;
        this.sliceCount = slices;
        double[] range = picture.range();
        this.axis = Axis.covering(range[0], range[1]);
    }

    /** The plot; {@code title} is read by screen readers. */
    public static String draw(Picture picture, String title) {
        return draw(picture, title, USUAL_SLICES);
    }

    /** The plot with its values in so many slices of time. */
    public static String draw(Picture picture, String title, int slices) {
        SvgPlot plot = new SvgPlot(picture, slices);
        plot.out
                .append("<svg class=\"plot\" viewBox=\"0 0 ")
                .append((int) WIDTH)
                .append(' ');
        plot.out.append((int) HEIGHT).append("\" role=\"img\"><title>").append(Html.escape(title));
        plot.out.append("</title>");
        plot.episodes();
        plot.grid();
        plot.times();
        for (int i = 0; i < picture.series().size(); i++) {
            plot.series(picture.series().get(i), i);
        }
        plot.limits();
        return plot.out.append("</svg>").toString();
    }

    private double x(long time) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (time - picture.from()) / (double) (picture.to() - picture.from());
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - axis.low()) / (axis.high() - axis.low());
    }

    private void grid() {
        for (double value = axis.first(); value <= axis.high() + 1e-9; value += axis.step()) {
            line("grid", LEFT, y(value), WIDTH - RIGHT, y(value));
            text("tick end", LEFT - 5, y(value) + 3.5, axis.label(value));
        }
        text("unit", LEFT, TOP - 8, picture.unit());
    }

    private void times() {
        Instant from = Instant.ofEpochMilli(picture.from());
        long step = step(
                Math.max(1, Duration.ofMillis(picture.to() - picture.from()).toMinutes()));
        ZonedDateTime at = from.atZone(picture.zone()).with(LocalTime.MIDNIGHT);
        double last = -100;
        String date = "";
        while (at.toInstant().toEpochMilli() <= picture.to()) {
            long ms = at.toInstant().toEpochMilli();
            if (ms >= picture.from() && x(ms) - last > 50) {
                String day = DAY.format(at);
                line("tickline", x(ms), HEIGHT - BOTTOM, x(ms), HEIGHT - BOTTOM + 4);
                text("tick middle", x(ms), HEIGHT - BOTTOM + 15, step >= MINUTES_PER_DAY ? day : CLOCK.format(at));
                if (step < MINUTES_PER_DAY && !day.equals(date)) {
                    text("tick middle", x(ms), HEIGHT - BOTTOM + 27, day);
                }
                date = day;
                last = x(ms);
            }
            at = step >= MINUTES_PER_DAY ? at.plusDays(step / MINUTES_PER_DAY) : at.plusMinutes(step);
        }
        line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
    }

    /** Minutes between two ticks. */
    private static long step(long minutes) {
        for (long step : new long[] {1, 2, 5, 10, 20, 30, 60, 180, 360, 720, 1_440, 2_880, 5_760, 10_080, 20_160}) {
            if (minutes / step <= 7) {
                return step;
            }
        }
        return 40_320;
    }

    private void episodes() {
        double last = -100;
        for (Picture.Span span : picture.episodes()) {
            double left = Math.max(LEFT, x(span.from()));
            double right = Math.min(WIDTH - RIGHT, x(span.to()));
            if (right < LEFT || left > WIDTH - RIGHT) {
                continue;
            }
            out.append("<rect class=\"episode ").append(span.mark().toLowerCase(Locale.ROOT));
            out.append("\" x=\"").append(number(left)).append("\" y=\"").append(number(TOP));
            out.append("\" width=\"").append(number(Math.max(2, right - left)));
            out.append("\" height=\"").append(number(HEIGHT - TOP - BOTTOM)).append("\"/>");
            if (left - last > 16) {
                text("mark", left, TOP - 8 + (left < LEFT + 60 ? 10 : 0), span.mark());
                last = left;
            }
        }
    }

    private void series(Series s, int index) {
        Series.Slices slices = s.slices(picture.from(), picture.to(), sliceCount);
        long gap = Math.max(s.usualStep(), 2 * (picture.to() - picture.from()) / sliceCount);
        List<Integer> run = new ArrayList<>();
        long width = (picture.to() - picture.from()) / sliceCount;
        int last = -1;
        for (int i = 0; i <= sliceCount; i++) {
            boolean empty = i == sliceCount || Double.isNaN(slices.mean()[i]);
            if (i == sliceCount || !empty && last >= 0 && (i - last) * width > gap) {
                run(s, slices, run, index);
                run.clear();
            }
            if (!empty) {
                run.add(i);
                last = i;
            }
        }
    }

    private void run(Series s, Series.Slices slices, List<Integer> run, int index) {
        if (run.isEmpty()) {
            return;
        }
        String colour = s.derived() ? "d" + index % 3 : "s" + index % 3;
        if (run.size() == 1) {
            int i = run.get(0);
            out.append("<circle class=\"dot ").append(colour).append("\" cx=\"").append(number(middle(i)));
            out.append("\" cy=\"").append(number(y(slices.mean()[i]))).append("\" r=\"1.6\"/>");
            return;
        }
        if (!s.derived()) {
            StringBuilder band = new StringBuilder();
            run.forEach(i -> point(band, middle(i), y(slices.high()[i])));
            for (int k = run.size() - 1; k >= 0; k--) {
                point(band, middle(run.get(k)), y(slices.low()[run.get(k)]));
            }
            out.append("<path class=\"band ")
                    .append(colour)
                    .append("\" d=\"")
                    .append(band)
                    .append("Z\"/>");
        }
        StringBuilder path = new StringBuilder();
        run.forEach(i -> point(path, middle(i), y(slices.mean()[i])));
        out.append("<path class=\"line ")
                .append(colour)
                .append("\" d=\"")
                .append(path)
                .append("\"/>");
    }

    private double middle(int slice) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (slice + 0.5) / sliceCount;
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.length() == 0 ? 'M' : 'L')
                .append(number(x))
                .append(' ')
                .append(number(y));
    }

    private void limits() {
        double last = -100;
        List<Picture.LimitLine> ordered = picture.limits().stream()
                .sorted(Comparator.comparingDouble(Picture.LimitLine::value).reversed())
                .toList();
        for (Picture.LimitLine limit : ordered) {
            double y = y(limit.value());
            String kind = limit.clears() ? "limit clears" : "limit";
            line(kind, LEFT, y, WIDTH - RIGHT, y);
            double label = y - 4 < last + 12 ? y + 12 : y - 4;
            text(
                    limit.clears() ? "limitname clears end" : "limitname end",
                    WIDTH - RIGHT - 2,
                    label,
                    limit.name() + " " + axis.exact(limit.value()));
            last = label;
        }
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"")
                .append(kind)
                .append("\" x1=\"")
                .append(number(x1))
                .append("\" y1=\"");
        out.append(number(y1))
                .append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2));
        out.append("\"/>");
    }

    private void text(String kind, double x, double y, String text) {
        out.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"");
        out.append(number(y)).append("\">").append(Html.escape(text)).append("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
