package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads series of RR intervals: {@code {rhythm: af, at: 5 min, for: 10 min, rate: 110}}, or tachograms again and again:
 * {@code {rhythm: sinus, every: 30 min, lasting: 70 s, for: 2 d}}. The first interval ends at {@code at}.
 */
final class RhythmReader {
    private static final String RHYTHM =
            "such as {rhythm: af, at: 5 min, for: 10 min, rate: 110} or {rhythm: sinus, every: 30 min, lasting: 70 s, for: 2 d}";
    private static final String[] KEYS = Stream.of(
                    Stream.of("rhythm", "rate", "seed", "share", "lasting"),
                    Arrays.stream(UploadReader.KEYS),
                    Arrays.stream(Moments.KEYS))
            .flatMap(s -> s)
            .toArray(String[]::new);
    private static final double USUAL_SHARE = 0.08;
    private static final long BATCH = 60_000;
    private static final int MOST = 2_000_000;

    private final Fields f;
    private final StoryClock clock;
    private final int count;
    private double[] values = new double[256];
    private long[] times = new long[256];
    private int size;

    /** @param count position in the story, the seed unless it says another */
    RhythmReader(Fields f, StoryClock clock, int count) {
        this.f = f;
        this.clock = clock;
        this.count = count;
    }

    List<Telling> read() {
        f.only(KEYS);
        Optional<RhythmSeries.Kind> kind = f.text("rhythm", kinds()).flatMap(RhythmReader::kind);
        Optional<Duration> lasting = StoryClock.length(f, "lasting");
        if (kind.isEmpty()) {
            f.problems().at(f.node(), "unknown rhythm", "one of " + kinds());
            return List.of();
        }
        if (lasting.isEmpty() && (f.has("every") || !f.has("for"))) {
            f.problems().at(f.node(), "it does not say how long the rhythm lasts", RHYTHM);
            return List.of();
        }
        if (lasting.isPresent()) {
            for (long at : Moments.read(f, clock)) {
                add(series(kind.get(), size), at, at + lasting.get().toMillis(), time -> true);
            }
        } else {
            long at = clock.at(f, "at");
            long end = at + StoryClock.length(f, "for").orElse(Duration.ZERO).toMillis();
            add(series(kind.get(), 0), at, end, Moments.wanted(f, clock));
        }
        if (size == 0 || size == MOST) {
            f.problems().at(f.node(), "a rhythm of " + size + " beats", "at least 1, less than " + MOST);
            return List.of();
        }
        return new UploadReader(f, clock)
                .read(Signal.RR_INTERVAL, Arrays.copyOf(times, size), Arrays.copyOf(values, size), BATCH);
    }

    private RhythmSeries series(RhythmSeries.Kind kind, int part) {
        double rate = f.has("rate") ? f.number("rate", RHYTHM).orElse(1.0) : kind.usualRate();
        double share = f.has("share") ? f.number("share", RHYTHM).orElse(USUAL_SHARE) : USUAL_SHARE;
        long seed = f.wholeNumber("seed", 0, RHYTHM).orElse(count);
        return new RhythmSeries(kind, rate > 0 ? rate : kind.usualRate(), share, seed * 1_000_003L + part);
    }

    private void add(RhythmSeries series, long from, long end, LongPredicate wanted) {
        long time = from;
        double interval = series.next();
        while (time < end && size < MOST) {
            if (wanted.test(time)) {
                add(time, interval);
            }
            interval = series.next();
            time += (long) interval;
        }
    }

    private void add(long time, double interval) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = time;
        values[size++] = Math.min(Signal.RR_INTERVAL.max(), Math.max(Signal.RR_INTERVAL.min(), interval));
    }

    private static Optional<RhythmSeries.Kind> kind(String name) {
        return Arrays.stream(RhythmSeries.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static String kinds() {
        return Arrays.stream(RhythmSeries.Kind.values())
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
