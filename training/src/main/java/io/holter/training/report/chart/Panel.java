package io.holter.training.report.chart;

import io.holter.schema.alert.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What one trend chart shows.
 *
 * @param id unique within the page
 * @param title name of the chart for those who cannot see it
 * @param description what it shows in words
 * @param axis time axis
 * @param traces back to front
 * @param limits horizontal lines
 * @param bands alert episodes
 * @param gaps local days without data that are marked as gaps
 */
public record Panel(
        String id,
        String title,
        String description,
        Axis axis,
        List<Trace> traces,
        List<LimitMark> limits,
        List<AlertBand> bands,
        Set<LocalDate> gaps) {

    /**
     * The time axis: whole local days.
     *
     * @param first first day
     * @param days number of days
     * @param zone the patient's zone
     */
    public record Axis(LocalDate first, int days, ZoneId zone) {

        /** Place of a moment between 0 (start of the first day) and 1 (end of the last). */
        double place(Instant time) {
            var local = time.atZone(zone).toLocalDateTime();
            double day = local.toLocalDate().toEpochDay() - first.toEpochDay();
            return (day + local.toLocalTime().toSecondOfDay() / 86_400.0) / days;
        }

        /** Place of the middle of a day. */
        double place(LocalDate day) {
            return (day.toEpochDay() - first.toEpochDay() + 0.5) / days;
        }
    }

    /** A limit with the label at its right end. */
    public record LimitMark(double value, String label, boolean personal) {}

    /** An alert episode from onset to its end or the end of the data. */
    public record AlertBand(Instant from, Instant to, Severity severity) {}
}
