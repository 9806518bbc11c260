package io.holter.local.plot;

import java.time.ZoneId;
import java.util.List;

/**
 * What a plot shows.
 *
 * @param from first moment, ms since 1970 UTC
 * @param to moment after the last, ms since 1970 UTC
 * @param zone zone of the times that are written
 * @param unit unit of everything in it
 * @param series the values
 * @param limits horizontal lines
 * @param episodes spans of time that are shaded
 */
public record Picture(
        long from,
        long to,
        ZoneId zone,
        String unit,
        List<Series> series,
        List<LimitLine> limits,
        List<Span> episodes) {

    /** A limit and its name; {@code clears} if an episode ends there. */
    public record LimitLine(String name, double value, boolean clears) {}

    /** A span of time with a mark such as S2, ms since 1970 UTC. */
    public record Span(long from, long to, String mark) {}

    /** Copies the lists. */
    public Picture {
        series = List.copyOf(series);
        limits = List.copyOf(limits);
        episodes = List.copyOf(episodes);
    }

    /** Lowest and highest value that must be seen. */
    double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series s : series) {
            for (int i = 0; i < s.times().length; i++) {
                double v = s.values()[i];
                if (Double.isFinite(v) && s.times()[i] >= from && s.times()[i] < to) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        for (LimitLine limit : limits) {
            low = Math.min(low, limit.value());
            high = Math.max(high, limit.value());
        }
        if (low > high) {
            return new double[] {0, 1};
        }
        double space = Math.max((high - low) * 0.06, 1e-6);
        return high - low < 1e-9 ? new double[] {low - 1, high + 1} : new double[] {low - space, high + space};
    }
}
