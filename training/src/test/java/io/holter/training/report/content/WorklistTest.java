package io.holter.training.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.alert.Severity;
import io.holter.schema.care.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorklistTest {
    private static final LocalDate DATE = LocalDate.of(2026, 2, 28);
    private static final Instant INDEX = Instant.parse("2026-03-01T00:00:00Z");
    private static final ModelSheet MODEL = new ModelSheet("m", "v", "logistic-1", 30, 0.05, 0.15, null);

    @Test
    void putsOpenFreshEmergenciesFirstThenSameDayThenRiskThenFindings() {
        ReportData data = data(
                patient("a-routine", 0.02, null),
                patient("b-finding", 0.04, alert(Severity.S1, 2, false, true)),
                patient("c-risk", 0.30, null),
                patient("d-same-day", 0.01, alert(Severity.S2, 30, true, true)),
                patient("e-emergency", 0.01, alert(Severity.S1, 1, true, true)));
        assertThat(Worklist.of(data))
                .extracting(e -> e.patient().patient())
                .containsExactly("e-emergency", "d-same-day", "c-risk", "b-finding", "a-routine");
    }

    @Test
    void keepsAnUrgentAlertThatClosedUnseenInTheLastDay() {
        assertThat(priority(patient("p", 0.01, alert(Severity.S1, 5, true, false))))
                .isEqualTo(Priority.TODAY);
        assertThat(priority(patient("p", 0.01, alert(Severity.S1, 30, true, false))))
                .isEqualTo(Priority.ROUTINE);
    }

    @Test
    void asksForFollowUpWhenARaisedRiskJumps() {
        assertThat(priority(patient("p", 0.11, null, 0.04))).isEqualTo(Priority.FOLLOW);
        assertThat(priority(patient("p", 0.08, null, 0.07))).isEqualTo(Priority.ROUTINE);
    }

    @Test
    void asksForNothingWhenOnlyATrendIsOpen() {
        assertThat(priority(patient("p", 0.01, alert(Severity.S4, 5, true, true))))
                .isEqualTo(Priority.ROUTINE);
    }

    @Test
    void asksForFollowUpWhenAPatientFellSilent() {
        PatientReport talking = patient("p", 0.01, null);
        PatientReport silent = new PatientReport(
                "p", talking.profile(), List.of(), List.of(), List.of(), List.of(), INDEX.minus(4, ChronoUnit.DAYS));
        assertThat(priority(silent)).isEqualTo(Priority.FOLLOW);
    }

    @Test
    void sortsWithinAPriorityBySeverityThenRisk() {
        ReportData data = data(
                patient("low", 0.02, alert(Severity.S2, 3, true, true)),
                patient("high", 0.20, alert(Severity.S2, 3, true, true)),
                patient("unknown", null, alert(Severity.S2, 3, true, true)));
        assertThat(Worklist.of(data)).extracting(e -> e.patient().patient()).containsExactly("high", "low", "unknown");
    }

    @Test
    void saysSinceWhenTheRiskIsHigh() {
        PatientReport patient = patient("p", 0.2, null, 0.16, 0.02, 0.3);
        WorklistEntry entry = Worklist.entry(data(patient), patient);
        assertThat(entry.highRun(MODEL)).extracting(RiskNight::night).containsExactly(DATE.minusDays(1), DATE);
    }

    private static Priority priority(PatientReport patient) {
        return Worklist.entry(data(patient), patient).priority();
    }

    private static ReportData data(PatientReport... patients) {
        ReportNight night = new ReportNight(DATE, INDEX, INDEX, ZoneOffset.UTC, 28, true);
        return new ReportData(night, MODEL, List.of(patients));
    }

    /** A patient with tonight's risk and those of the nights before, newest first. */
    private static PatientReport patient(
            String name, @Nullable Double risk, @Nullable AlertEpisode alert, double... before) {
        List<RiskNight> nights = new java.util.ArrayList<>();
        for (int i = before.length - 1; i >= 0; i--) {
            nights.add(night(DATE.minusDays(i + 1L), before[i]));
        }
        nights.add(night(DATE, risk));
        ProfileExtract profile = new ProfileExtract(
                1950, Sex.FEMALE, List.of(), List.of(), List.of(), ZoneId.of("Europe/Berlin"), DATE, false);
        return new PatientReport(
                name, profile, List.of(), List.of(), alert == null ? List.of() : List.of(alert), nights, INDEX);
    }

    private static RiskNight night(LocalDate date, @Nullable Double risk) {
        return new RiskNight(
                date, "m@v", risk, null, null, null, null, risk == null ? "too_few_days" : null, List.of());
    }

    private static AlertEpisode alert(Severity severity, int hoursAgo, boolean fresh, boolean open) {
        Instant time = INDEX.minus(hoursAgo, ChronoUnit.HOURS);
        return new AlertEpisode(
                "id",
                "RH-04",
                1,
                severity,
                fresh,
                time,
                time,
                time,
                open ? null : time.plusSeconds(600),
                List.of(),
                List.of(),
                Map.of());
    }
}
