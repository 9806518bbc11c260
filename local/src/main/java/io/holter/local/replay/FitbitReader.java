package io.holter.local.replay;

import io.holter.schema.signal.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fitbit heart rate: {@code id,time,hr} (also {@code Id,Time,Value}) with local times; zone and summer time apply. */
final class FitbitReader implements RecordingReader {
    private static final int LONGEST_ROW = 1 << 12;
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ENGLISH);

    private static final long UNREADABLE = Long.MAX_VALUE;

    private final Map<String, Long> lastTime = new HashMap<>();
    private String hour = "";
    private long hourStart;

    /** True if these columns are those of the format. */
    static boolean header(List<String> names) {
        return names.size() == 3
                && names.get(0).equals("id")
                && names.get(1).equals("time")
                && (names.get(2).equals("hr") || names.get(2).equals("value"));
    }

    @Override
    public void read(Recording recording, RecordingSink sink) throws IOException {
        try (InputStream in = recording.open()) {
            LineSource lines = new LineSource(in, LONGEST_ROW);
            String header = lines.next();
            boolean complete = header != null && header(Fields.header(header));
            for (String line = lines.next(); line != null; line = lines.next()) {
                RejectReason reason = lines.tooLong()
                        ? RejectReason.LINE_TOO_LONG
                        : complete ? row(line, recording.zone(), sink) : RejectReason.MISSING_COLUMN;
                if (reason != null) {
                    sink.reject(reason, lines.number());
                }
            }
        }
    }

    private @Nullable RejectReason row(String line, ZoneId zone, RecordingSink sink) {
        if (line.isBlank()) {
            return RejectReason.EMPTY_ROW;
        }
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        if (first < 1 || second < 0) {
            return RejectReason.WRONG_FIELD_COUNT;
        }
        String id = line.substring(0, first);
        double rate = Fields.number(line.substring(second + 1).strip());
        long time = time(line.substring(first + 1, second), zone, lastTime.getOrDefault(id, Long.MIN_VALUE));
        if (time == Times.SKIPPED) {
            return RejectReason.NO_SUCH_LOCAL_TIME;
        }
        if (!Times.plausible(time)) {
            return RejectReason.BAD_TIME;
        }
        if (Double.isNaN(rate)) {
            return RejectReason.NOT_A_NUMBER;
        }
        lastTime.put(id, time);
        sink.sample(id, Signal.HEART_RATE, Signal.HEART_RATE.unit(), time, rate, 0);
        return null;
    }

    /** Rows come by the million and mostly in the same hour as the row before: one look at the zone's rules an hour. */
    private long time(String text, ZoneId zone, long last) {
        int seconds = text.length() == 19 ? secondsOfHour(text) : -1;
        if (seconds >= 0 && text.startsWith(hour) && !hour.isEmpty() && hourStart + seconds * 1_000L >= last) {
            return hourStart + seconds * 1_000L;
        }
        try {
            LocalDateTime local = text.indexOf('/') > 0
                    ? LocalDateTime.parse(text.strip(), AMERICAN)
                    : LocalDateTime.parse(text.strip().replace(' ', 'T'));
            long time = Times.local(local, zone, last);
            boolean plain = seconds >= 0 && time != Times.SKIPPED;
            hour = plain ? text.substring(0, 14) : "";
            hourStart = time - Math.max(0, seconds) * 1_000L;
            return time;
        } catch (DateTimeException e) {
            return UNREADABLE;
        }
    }

    private static int secondsOfHour(String text) {
        int minutes = twoDigits(text, 14);
        int seconds = twoDigits(text, 17);
        return text.charAt(16) == ':' && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60
                ? 60 * minutes + seconds
                : -1;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
    }
}
