package io.holter.local.burden;

import io.holter.local.plot.Picture;
import io.holter.local.plot.Series;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Leaves of a rule's pictures those that tell most: with a limit, then with a signal; without sums and counters. */
final class Telling {
    private static final int MOST = 2;
    private static final double FAR = 2.5;

    private Telling() {}

    static List<Picture> of(List<Picture> pictures) {
        return pictures.stream()
                .map(Telling::withoutSums)
                .filter(p -> !p.series().isEmpty())
                .sorted(Comparator.comparing((Picture p) -> p.limits().isEmpty())
                        .thenComparing(p -> p.series().stream().allMatch(Series::derived)))
                .limit(MOST)
                .toList();
    }

    /** A derived value far above all signals and limits of its unit is a sum or the like: it would hide them. */
    private static Picture withoutSums(Picture picture) {
        DoubleStream limits = picture.limits().stream().mapToDouble(Picture.LimitLine::value);
        DoubleStream signals =
                picture.series().stream().filter(s -> !s.derived()).mapToDouble(Telling::highest);
        double top = DoubleStream.concat(limits, signals).max().orElse(Double.POSITIVE_INFINITY);
        List<Series> kept = picture.series().stream()
                .filter(s -> !s.derived() || highest(s) <= FAR * top)
                .toList();
        return new Picture(
                picture.from(),
                picture.to(),
                picture.zone(),
                picture.unit(),
                kept,
                picture.limits(),
                picture.episodes());
    }

    private static double highest(Series series) {
        return DoubleStream.of(series.values()).filter(Double::isFinite).max().orElse(0);
    }
}
