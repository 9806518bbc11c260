package io.holter.rules.scenario;

import io.holter.schema.alert.Alert;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a scenario says of an alert; what it does not say may be anything.
 *
 * @param line line in the file
 * @param fields field name to value as it must be shown by {@link #show}
 */
public record ExpectedAlert(int line, Map<String, String> fields) {
    static final String[] FIELDS = {
        "status", "severity", "started", "detected", "arrived", "fresh", "suppressed", "text"
    };

    /** True if the alert is as expected. */
    boolean fits(Alert alert, long start) {
        return fields.entrySet().stream().allMatch(f -> fits(f.getKey(), f.getValue(), alert, start));
    }

    private static boolean fits(String field, String value, Alert alert, long start) {
        String actual = show(field, alert, start);
        return field.equals("text") ? actual.contains(value) : actual.equals(value);
    }

    /** The alert's fields that this expectation names. */
    String show(Alert alert, long start) {
        StringJoiner all = new StringJoiner(", ");
        for (String field : FIELDS) {
            if (fields.containsKey(field)) {
                all.add(field + " " + show(field, alert, start));
            }
        }
        return all.toString();
    }

    /** All fields of an alert as scenarios write them. */
    static String everything(Alert alert, long start) {
        Map<String, String> all = new HashMap<>();
        for (String field : FIELDS) {
            all.put(field, show(field, alert, start));
        }
        return new ExpectedAlert(0, all).toString();
    }

    /** One field of an alert as scenarios write it: times as offsets from the start. */
    static String show(String field, Alert alert, long start) {
        return switch (field) {
            case "status" -> alert.getStatus().name().toLowerCase(Locale.ROOT);
            case "severity" -> alert.getSeverity().name();
            case "started" -> offset(alert.getStarted().toEpochMilli() - start);
            case "detected" -> offset(alert.getDetected().toEpochMilli() - start);
            case "arrived" -> offset(alert.getArrived().toEpochMilli() - start);
            case "fresh" -> String.valueOf(alert.getTimeliness() == io.holter.schema.alert.Timeliness.FRESH);
            case "suppressed" -> String.valueOf(alert.getSuppressed());
            case "text" -> alert.getText().getOrDefault("en", "");
            default -> "";
        };
    }

    /** The shortest way to write an offset: {@code 90 min}, {@code 2 h}, {@code 30 s}, {@code 35 d}, {@code 2 d 90 min}. */
    static String offset(long ms) {
        long day = Duration.ofDays(1).toMillis();
        if (ms >= 2 * day) {
            return ms / day + " d" + (ms % day == 0 ? "" : " " + offset(ms % day));
        }
        Duration d = Duration.ofMillis(ms);
        if (ms % 3_600_000 == 0) {
            return d.toHours() + " h";
        }
        if (ms % 60_000 == 0) {
            return d.toMinutes() + " min";
        }
        return ms % 1_000 == 0 ? d.toSeconds() + " s" : ms + " ms";
    }

    @Override
    public String toString() {
        StringJoiner all = new StringJoiner(", ");
        for (String field : FIELDS) {
            if (fields.containsKey(field)) {
                all.add(field + " " + fields.get(field));
            }
        }
        return all.toString();
    }
}
