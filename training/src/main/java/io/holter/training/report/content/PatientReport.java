package io.holter.training.report.content;

import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is shown of one patient.
 *
 * @param patient pseudonym of the care domain
 * @param profile extract of the profile
 * @param series signals over the window, only those that the patient sends or should send
 * @param limits limits to draw into charts
 * @param alerts episodes that were open within the window, in any order
 * @param nights risk scores, oldest first; the last one is tonight's if its date is the night's
 * @param lastArrived when the newest sample arrived, null if none within the window
 */
public record PatientReport(
        String patient,
        ProfileExtract profile,
        List<SignalSeries> series,
        List<LimitLine> limits,
        List<AlertEpisode> alerts,
        List<RiskNight> nights,
        @Nullable Instant lastArrived) {

    public PatientReport {
        series = List.copyOf(series);
        limits = List.copyOf(limits);
        alerts = List.copyOf(alerts);
        nights = List.copyOf(nights);
    }

    /** The series of a signal, if the patient has one. */
    public Optional<SignalSeries> seriesOf(Signal signal) {
        return series.stream().filter(s -> s.signal() == signal).findFirst();
    }

    /** What the model said on {@code night}, if it was asked. */
    public Optional<RiskNight> riskOf(LocalDate night) {
        return nights.stream().filter(n -> n.night().equals(night)).findFirst();
    }

    /** How many days of the window have any data. */
    public int daysWithData() {
        return (int) series.stream()
                .flatMap(s -> s.days().stream())
                .map(DayValue::day)
                .distinct()
                .count();
    }
}
