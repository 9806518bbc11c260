package io.holter.local.evaluate;

import java.util.Locale;
import java.util.function.IntPredicate;

/** RR intervals over time as an SVG picture, with bands for what is annotated and what was decided. */
final class Tachogram {
    private static final int WIDTH = 1_160;
    private static final int LEFT = 130;
    private static final int HEIGHT = 170;
    private static final int BAND = 13;
    private static final int MOST_DOTS = 6_000;
    private static final double LONGEST = 2_000;
    private static final int HOUR = 3_600_000;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final RhythmRecord record;
    private final double start;
    private final double perPixel;
    private int bands;

    private Tachogram(RhythmRecord record) {
        this.record = record;
        int n = record.size();
        this.start = record.time(0) - record.interval(0);
        this.perPixel = Math.max(1, record.time(n - 1) - start) / (WIDTH - LEFT);
    }

    static String of(RhythmRecord record, Decisions decisions) {
        Tachogram picture = new Tachogram(record);
        picture.axes();
        picture.dots();
        picture.band("annotated AF", "#1b2733", i -> record.rhythm(i) == Rhythm.FIBRILLATION);
        if (record.count(Rhythm.FLUTTER) > 0) {
            picture.band("annotated flutter", "#8a5a00", i -> record.rhythm(i) == Rhythm.FLUTTER);
        }
        if (record.count(Rhythm.UNLABELLED) > 0) {
            picture.band("unlabelled", "#b8c2cc", i -> record.rhythm(i) == Rhythm.UNLABELLED);
        }
        picture.band("rhythm score", "#0b6bb3", i -> decisions.at(Detector.SCORE, i));
        picture.band("Zhou 2015", "#c2571a", i -> decisions.at(Detector.ZHOU, i));
        picture.band("Petrenas 2015", "#7a4ea3", i -> decisions.at(Detector.PETRENAS, i));
        return picture.close();
    }

    private double x(double time) {
        return LEFT + (time - start) / perPixel;
    }

    private static double y(double interval) {
        return HEIGHT - 8 - (HEIGHT - 16) * Math.min(interval, LONGEST) / LONGEST;
    }

    private void axes() {
        for (int ms = 0; ms <= LONGEST; ms += 500) {
            add(
                    "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#e9edf1'/><text x='%d' y='%.1f' text-anchor='end'>%s</text>",
                    LEFT, WIDTH, y(ms), y(ms), LEFT - 8, y(ms) + 4, ms == 0 ? "RR 0 s" : ms / 1_000.0 + " s");
        }
        double hours = (record.time(record.size() - 1) - start) / HOUR;
        double step = hours > 8 ? 2 : hours > 3 ? 1 : hours > 1 ? 0.25 : 0.05;
        for (double hour = 0; hour <= hours; hour += step) {
            double at = x(start + hour * HOUR);
            add("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#e9edf1'/>", at, at, 8, HEIGHT - 8);
            String label = step < 1
                    ? String.format(Locale.ROOT, "%.0f min", hour * 60)
                    : String.format(Locale.ROOT, "%.0f h", hour);
            add("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", Math.min(at, WIDTH - 12), HEIGHT + 6, label);
        }
    }

    private void dots() {
        int every = Math.max(1, record.size() / MOST_DOTS);
        out.append("<path stroke='#42586e' stroke-opacity='.55' stroke-width='1.4' stroke-linecap='round' d='");
        for (int i = 0; i < record.size(); i += every) {
            add("M%.1f %.1fh.01", x(record.time(i)), y(record.interval(i)));
        }
        out.append("'/>");
    }

    private void band(String label, String colour, IntPredicate is) {
        int top = HEIGHT + 14 + bands++ * (BAND + 3);
        add("<text x='%d' y='%d' text-anchor='end'>%s</text>", LEFT - 8, top + BAND - 3, label);
        add("<rect x='%d' y='%d' width='%d' height='%d' fill='#f3f5f7'/>", LEFT, top, WIDTH - LEFT, BAND);
        double drawn = 0;
        double from = -1;
        for (Span run : Span.runs(record, is)) {
            if (from >= 0 && x(run.start()) - drawn > 0.5) {
                add(
                        "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='%s'/>",
                        from, top, Math.max(0.4, drawn - from), BAND, colour);
                from = -1;
            }
            from = from < 0 ? x(run.start()) : from;
            drawn = x(run.end());
        }
        if (from >= 0) {
            add(
                    "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='%s'/>",
                    from, top, Math.max(0.4, drawn - from), BAND, colour);
        }
    }

    private String close() {
        int height = HEIGHT + 14 + bands * (BAND + 3) + 2;
        return String.format(Locale.ROOT, "<svg viewBox='0 0 %d %d' role='img'>", WIDTH, height) + out + "</svg>";
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }
}
