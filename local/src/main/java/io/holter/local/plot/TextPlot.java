package io.holter.local.plot;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws a picture with characters: the first series from lowest to highest per column, limits as dashes. */
public final class TextPlot {
    private static final int WIDTH = 84;
    private static final int HEIGHT = 11;

    private TextPlot() {}

    /** The lines of the plot. */
    public static List<String> draw(Picture picture) {
        double[] range = picture.range();
        Axis axis = Axis.covering(range[0], range[1]);
        char[][] grid = new char[HEIGHT][WIDTH];
        for (char[] row : grid) {
            Arrays.fill(row, ' ');
        }
        for (Picture.LimitLine limit : picture.limits()) {
            Arrays.fill(grid[row(axis, limit.value())], '-');
        }
        picture.series().stream().filter(s -> !s.derived()).forEach(s -> draw(picture, axis, s, grid));
        picture.series().stream().filter(Series::derived).forEach(s -> draw(picture, axis, s, grid));
        List<String> lines = new ArrayList<>();
        lines.add("          " + legend(picture));
        for (int i = 0; i < HEIGHT; i++) {
            lines.add(String.format("%9s %s %s", label(axis, i), '|' + new String(grid[i]), limit(picture, axis, i))
                    .stripTrailing());
        }
        lines.add("          +" + "-".repeat(WIDTH));
        lines.add("           " + marks(picture));
        lines.add("           " + times(picture));
        return lines.stream()
                .map(String::stripTrailing)
                .filter(l -> !l.isBlank())
                .toList();
    }

    private static String legend(Picture picture) {
        StringBuilder legend = new StringBuilder();
        for (Series s : picture.series()) {
            legend.append(s.derived() ? "o " : "# ").append(s.name()).append("   ");
        }
        return legend.append("(").append(picture.unit()).append(")").toString();
    }

    private static void draw(Picture picture, Axis axis, Series s, char[][] grid) {
        Series.Slices slices = s.slices(picture.from(), picture.to(), WIDTH);
        for (int x = 0; x < WIDTH; x++) {
            if (Double.isNaN(slices.mean()[x])) {
                continue;
            }
            int top = row(axis, slices.high()[x]);
            int bottom = row(axis, slices.low()[x]);
            for (int y = top; y <= bottom && !s.derived(); y++) {
                grid[y][x] = ':';
            }
            grid[row(axis, slices.mean()[x])][x] = s.derived() ? 'o' : '#';
        }
    }

    private static int row(Axis axis, double value) {
        double share = (value - axis.low()) / (axis.high() - axis.low());
        return Math.min(HEIGHT - 1, Math.max(0, (int) ((1 - share) * HEIGHT)));
    }

    /** The value in the middle of every second row. */
    private static String label(Axis axis, int row) {
        double value = axis.high() - (axis.high() - axis.low()) * (row + 0.5) / HEIGHT;
        return row % 2 == 0 ? axis.exact(Math.round(value * 10) / 10.0) : "";
    }

    private static String limit(Picture picture, Axis axis, int row) {
        StringBuilder names = new StringBuilder();
        for (Picture.LimitLine limit : picture.limits()) {
            if (row(axis, limit.value()) == row) {
                names.append(names.length() == 0 ? "" : ", ")
                        .append(limit.name())
                        .append(' ');
                names.append(axis.exact(limit.value()));
            }
        }
        return names.toString();
    }

    private static String marks(Picture picture) {
        char[] marks = new char[WIDTH];
        Arrays.fill(marks, ' ');
        for (Picture.Span span : picture.episodes()) {
            int from = column(picture, span.from());
            int to = column(picture, span.to());
            for (int x = Math.max(0, from); x <= Math.min(WIDTH - 1, to); x++) {
                marks[x] = '=';
            }
            for (int k = 0; k < span.mark().length() && from >= 0 && from + k < WIDTH; k++) {
                marks[from + k] = span.mark().charAt(k);
            }
        }
        return new String(marks);
    }

    private static int column(Picture picture, long time) {
        return (int) Math.floorDiv((time - picture.from()) * WIDTH, picture.to() - picture.from());
    }

    private static String times(Picture picture) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(picture.zone());
        String from = format.format(Instant.ofEpochMilli(picture.from()));
        String middle = format.format(Instant.ofEpochMilli((picture.from() + picture.to()) / 2));
        String to = format.format(Instant.ofEpochMilli(picture.to()));
        int first = (WIDTH - middle.length()) / 2 - from.length();
        int second = WIDTH - to.length() - from.length() - first - middle.length();
        return from + " ".repeat(Math.max(1, first)) + middle + " ".repeat(Math.max(1, second)) + to;
    }
}
