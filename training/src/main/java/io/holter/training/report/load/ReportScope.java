package io.holter.training.report.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Which report to load.
 *
 * @param date the night; its index time is the end of this day, UTC
 * @param window days of history, 7 to 60; 28 by default
 * @param zone time zone of the worklist page
 * @param model name of the model, such as hf-decompensation-30d
 * @param simulated true if the patients are simulated
 */
public record ReportScope(LocalDate date, int window, ZoneId zone, String model, boolean simulated) {

    /** Four weeks, for staff in Germany. */
    public static ReportScope of(LocalDate date, boolean simulated) {
        return new ReportScope(date, 28, ZoneId.of("Europe/Berlin"), "hf-decompensation-30d", simulated);
    }

    /** Only what arrived before this moment counts. */
    Instant index() {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** First day of the window. */
    LocalDate first() {
        return date.minusDays(window - 1);
    }
}
