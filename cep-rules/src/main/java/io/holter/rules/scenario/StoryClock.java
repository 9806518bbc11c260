package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.rules.language.Scalars;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of a story: offsets from its start such as {@code 90 min}, {@code 35 d} or {@code 2 d 3 h}, and clock
 * times of a day of the story such as {@code 3 d 07:00}, where day 0 is the local day of the start.
 *
 * @param start time from which offsets count, ms UTC
 * @param zone the patient's zone, for clock times
 */
record StoryClock(long start, ZoneId zone) {
    static final String AT = "such as 90 min, 35 d, 2 d 3 h, or 3 d 07:00 for a clock time on day 3 of the story";
    private static final String LENGTH = "such as 10 min, 40 d or 1 h 30 min";
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,5}) ?d )?(\\d{1,2}):(\\d{2})");
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,9} ?(?:ms|s|min|h|d))");

    /** The moment that a key names, ms UTC; the start if the key is missing. */
    long at(Fields f, String key) {
        return find(f, key).orElse(start);
    }

    /** The moment that a key names, ms UTC. */
    Optional<Long> find(Fields f, String key) {
        return f.optionalScalar(key, AT)
                .flatMap(s -> f.convert(s, "'" + key + "' is no time of a story", AT, this::moment));
    }

    /** The length of time that a key names. */
    static Optional<Duration> length(Fields f, String key) {
        return f.optionalScalar(key, LENGTH)
                .flatMap(s -> f.convert(s, "'" + key + "' is not a duration", LENGTH, StoryClock::length));
    }

    /** A moment as text, ms UTC. */
    Optional<Long> moment(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            return length(text).map(d -> start + d.toMillis());
        }
        long day = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        return time(clock.group(2) + ":" + clock.group(3)).map(time -> at(day, time));
    }

    /** A clock time on a day of the story, ms UTC. */
    long at(long day, LocalTime time) {
        return firstDay().plusDays(day).atTime(time).atZone(zone).toInstant().toEpochMilli();
    }

    /** The local day of the start. */
    LocalDate firstDay() {
        return Instant.ofEpochMilli(start).atZone(zone).toLocalDate();
    }

    /** The minute of the local day. */
    int minuteOfDay(long time) {
        LocalTime local = Instant.ofEpochMilli(time).atZone(zone).toLocalTime();
        return local.getHour() * 60 + local.getMinute();
    }

    /** A clock time such as 07:00. */
    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip().length() == 4 ? "0" + text.strip() : text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> length(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!part.find(end) || part.start() != end) {
                return Optional.empty();
            }
            sum = sum.plus(Scalars.duration(part.group(1)).orElse(Duration.ZERO));
            end = part.end();
        }
        return end == 0 ? Optional.empty() : Optional.of(sum);
    }
}
