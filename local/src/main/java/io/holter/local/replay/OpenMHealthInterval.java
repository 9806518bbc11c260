package io.holter.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalLong;

/** The end of an Open mHealth time interval: start and end, start or end and duration, or a part of a day. */
final class OpenMHealthInterval {
    private static final Map<String, Double> MILLISECONDS =
            Map.of("sec", 1e3, "s", 1e3, "min", 6e4, "h", 3.6e6, "d", 8.64e7, "wk", 6.048e8, "ms", 1.0);
    /** Local hour at which a part of the day ends. */
    private static final Map<String, String> PART_ENDS =
            Map.of("morning", "12:00:00", "afternoon", "18:00:00", "evening", "23:00:00", "night", "05:00:00");

    private OpenMHealthInterval() {}

    static OptionalLong end(JsonNode interval, ZoneId zone) {
        if (interval.has("date")) {
            String hour = PART_ENDS.getOrDefault(interval.path("part_of_day").asText(), "23:59:59");
            return Times.parse(interval.path("date").asText() + "T" + hour, zone);
        }
        if (interval.has("end_date_time")) {
            return Times.parse(interval.path("end_date_time").asText(), zone);
        }
        OptionalLong start = Times.parse(interval.path("start_date_time").asText(), zone);
        JsonNode duration = interval.path("duration");
        double unit = MILLISECONDS.getOrDefault(duration.path("unit").asText(), Double.NaN);
        double length = duration.path("value").asDouble(Double.NaN) * unit;
        return start.isEmpty() || Double.isNaN(length)
                ? start
                : OptionalLong.of(start.getAsLong() + Math.round(length));
    }
}
