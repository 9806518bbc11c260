package io.holter.training.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which night a report belongs to.
 *
 * @param date the night's date; the index time is the end of this day, UTC
 * @param index index time: only data that had arrived by then were used
 * @param dataThrough arrival time of the newest record that was used
 * @param zone time zone of the worklist page, such as Europe/Berlin; patient pages use the patient's own
 * @param window days of history that charts and completeness cover, 7 to 60
 * @param simulated true if the patients are simulated; every page then says so
 */
public record ReportNight(
        LocalDate date, Instant index, Instant dataThrough, ZoneId zone, int window, boolean simulated) {

    public ReportNight {
        if (window < 7 || window > 60) {
            throw new IllegalArgumentException("The window of a report is 7 to 60 days, not " + window + ".");
        }
    }
}
