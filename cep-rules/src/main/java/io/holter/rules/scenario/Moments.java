package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads when something of a story happens, once or again and again: at, every, for, hours, except. */
final class Moments {
    static final String[] KEYS = {"at", "every", "for", "hours", "except"};

    private static final String EVERY = "such as 1 min, 12 h or day (the same clock time each day)";
    private static final String HOURS = "such as \"22:00 to 06:00\"";
    private static final String EXCEPT = "such as [20 min to 30 min, 3 d to 5 d]";
    private static final int MOST = 5_000_000;

    private final Fields f;
    private final StoryClock clock;

    private Moments(Fields f, StoryClock clock) {
        this.f = f;
        this.clock = clock;
    }

    /** The moments, ms UTC, ascending. */
    static long[] read(Fields f, StoryClock clock) {
        return new Moments(f, clock).read();
    }

    /** True for moments that 'hours' and 'except' leave. */
    static LongPredicate wanted(Fields f, StoryClock clock) {
        Moments moments = new Moments(f, clock);
        return moments.hours().and(moments.except());
    }

    private long[] read() {
        long at = clock.at(f, "at");
        Duration length = StoryClock.length(f, "for").orElse(Duration.ZERO);
        Optional<ScalarNode> every = f.optionalScalar("every", EVERY);
        boolean daily = every.map(s -> s.getValue().equals("day")).orElse(false);
        long[] all = daily ? days(at, length) : regular(at, length);
        LongPredicate wanted = hours().and(except());
        return Arrays.stream(all).filter(wanted).toArray();
    }

    private long[] days(long at, Duration length) {
        ZonedDateTime first = Instant.ofEpochMilli(at).atZone(clock.zone());
        long n = Math.max(1, (length.toHours() + 23) / 24);
        return LongStream.range(0, n)
                .map(day -> first.plusDays(day).toInstant().toEpochMilli())
                .toArray();
    }

    private long[] regular(long at, Duration length) {
        long every = StoryClock.length(f, "every").orElse(Duration.ofMinutes(1)).toMillis();
        long n = every == 0 ? 0 : Math.max(1, (length.toMillis() + every - 1) / every);
        if (n == 0 || n > MOST) {
            f.problems().at(f.node(), "a series of " + n + " samples", "at least 1, at most " + MOST + "; see 'every'");
            return new long[0];
        }
        return LongStream.range(0, n).map(i -> at + i * every).toArray();
    }

    private LongPredicate hours() {
        Optional<LocalTime[]> hours = f.optionalScalar("hours", HOURS)
                .flatMap(s -> f.convert(s, "'hours' is no part of a day", HOURS, Moments::hours));
        if (hours.isEmpty()) {
            return time -> true;
        }
        int from = hours.get()[0].toSecondOfDay() / 60;
        int to = hours.get()[1].toSecondOfDay() / 60;
        return time -> {
            int minute = clock.minuteOfDay(time);
            return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
        };
    }

    private static Optional<LocalTime[]> hours(String text) {
        String[] parts = text.split(" to ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<LocalTime> from = StoryClock.time(parts[0]);
        Optional<LocalTime> to = StoryClock.time(parts[1]);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new LocalTime[] {from.get(), to.get()})
                : Optional.empty();
    }

    private LongPredicate except() {
        LongPredicate wanted = time -> true;
        for (ScalarNode s : f.words("except", EXCEPT)) {
            Optional<long[]> gap = f.convert(s, "no span of time", EXCEPT, this::span);
            if (gap.isPresent()) {
                long from = gap.get()[0];
                long to = gap.get()[1];
                wanted = wanted.and(time -> time < from || time >= to);
            }
        }
        return wanted;
    }

    private Optional<long[]> span(String text) {
        String[] parts = text.split(" to ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Long> from = clock.moment(parts[0]);
        Optional<Long> to = clock.moment(parts[1]);
        return from.isPresent() && to.isPresent() ? Optional.of(new long[] {from.get(), to.get()}) : Optional.empty();
    }
}
