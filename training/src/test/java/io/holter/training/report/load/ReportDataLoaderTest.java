package io.holter.training.report.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.row.Archived;
import io.holter.archive.row.RowFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Evidence;
import io.holter.schema.alert.LimitUsed;
import io.holter.schema.alert.Severity;
import io.holter.schema.alert.Timeliness;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.risk.Contribution;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.LimitLine;
import io.holter.training.report.content.ModelSheet;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.ReportData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDataLoaderTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 2, 28);
    private static final ReportScope SCOPE = ReportScope.of(NIGHT, true);
    private static final long INDEX = SCOPE.index().toEpochMilli();

    private ObjectStore store;
    private TestingArchive archive;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = ObjectStore.open(StoreSettings.directory(directory));
        archive = new TestingArchive(store, NIGHT);
        archive.publish(
                Dataset.PROFILES,
                PatientProfile.class,
                List.of(
                        new Archived<>(profile("anna", List.of(Purpose.CARE)), 1),
                        new Archived<>(profile("bert", List.of(Purpose.TRAINING)), 1)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void digestsLocalDaysAndLeavesOutWhatIsUnusableOrTooLate() {
        long evening = at("2026-02-26T22:30:00Z"); // 23:30 in Berlin
        long night = at("2026-02-26T23:30:00Z"); // 00:30 of the next day in Berlin
        heart("anna", evening, 60, 0, evening);
        heart("anna", night, 70, 0, night);
        heart("anna", night + 60_000, 74, 0, night);
        heart("anna", night + 120_000, 200, SampleFlags.LOW_QUALITY, night);
        heart("anna", night + 180_000, 210, 0, INDEX);
        heart("bert", night, 99, 0, night);
        archive.publishSamples();
        PatientReport anna = onlyPatient();
        assertThat(anna.seriesOf(Signal.HEART_RATE).orElseThrow().days())
                .containsExactly(
                        new DayValue(LocalDate.of(2026, 2, 26), 60, 60, 60, 1),
                        new DayValue(LocalDate.of(2026, 2, 27), 70, 72, 74, 2));
        assertThat(anna.lastArrived()).isEqualTo(Instant.ofEpochMilli(night));
    }

    @Test
    void foldsTheEventsOfAnAlertToOneEpisode() {
        Alert opened = alert(AlertStatus.OPENED, 0, Severity.S2, at("2026-02-27T10:00:00Z"));
        Alert worse = alert(AlertStatus.UPDATED, 1, Severity.S1, at("2026-02-27T10:05:00Z"));
        Alert closed = alert(AlertStatus.CLOSED, 2, Severity.S1, at("2026-02-27T10:40:00Z"));
        archive.publish(Dataset.ALERTS, Alert.class, List.of(archived(opened), archived(worse), archived(closed)));
        AlertEpisode episode = onlyPatient().alerts().get(0);
        assertThat(episode.severity()).isEqualTo(Severity.S1);
        assertThat(episode.fresh()).isTrue();
        assertThat(episode.closed()).isEqualTo("2026-02-27T10:40:00Z");
        assertThat(episode.text()).containsEntry("en", "Revision 1.");
    }

    @Test
    void drawsLimitsOfRulesAndThePersonalOneInTheirPlace() {
        archive.publish(
                Dataset.ALERTS,
                Alert.class,
                List.of(archived(alert(AlertStatus.OPENED, 0, Severity.S2, at("2026-02-27T10:00:00Z")))));
        assertThat(onlyPatient().limits())
                .containsExactly(
                        new LimitLine(Signal.HEART_RATE, 150, "RH-04", false),
                        new LimitLine(Signal.HEART_RATE, 110, "RH-04", true));
    }

    @Test
    void readsScoresOfTheNightsAndTheModelThatMadeThem() {
        score(NIGHT.minusDays(3), 0.08);
        score(NIGHT, 0.21);
        store.write(
                "models/hf-decompensation-30d/2026-02-25/model.json",
                utf8("{\"horizonDays\": 30," + " \"provenance\": {\"algorithm\": \"logistic-10\"}}"));
        store.write(
                "models/hf-decompensation-30d/2026-02-28/evaluation.json",
                utf8(
                        "{\"flow\": {\"test\":"
                                + " {\"firstIndex\": \"2026-01-20T00:00:00Z\", \"lastIndex\": \"2026-01-26T00:00:00Z\"}},"
                                + " \"evaluation\": {\"patients\": 80, \"eventPatients\": 12, \"threshold\": 0.2, \"models\":"
                                + " [{\"model\": \"champion\", \"auroc\": {\"value\": 0.8, \"low\": 0.7, \"high\": 0.9},"
                                + " \"slope\": {\"value\": null}, \"bins\": [{\"rows\": 9, \"predicted\": 0.1, \"observed\": 0.2}]}]}}"));
        ReportData data = new ReportDataLoader(store).load(SCOPE);
        ModelSheet model = Objects.requireNonNull(data.model());
        assertThat(model.version()).isEqualTo("2026-02-25");
        assertThat(model.algorithm()).isEqualTo("logistic-10");
        assertThat(model.high()).isEqualTo(0.2);
        assertThat(Objects.requireNonNull(model.performance()).slope()).isNull();
        assertThat(Objects.requireNonNull(model.performance().auroc()).low()).isEqualTo(0.7);
        assertThat(data.patients().get(0).nights())
                .extracting(n -> n.probability())
                .containsExactly(0.08, 0.21);
    }

    @Test
    void loadsAnArchiveThatHoldsNothingButProfiles() {
        ReportData data = new ReportDataLoader(store).load(SCOPE);
        assertThat(data.model()).isNull();
        assertThat(data.patients())
                .singleElement()
                .extracting(PatientReport::patient)
                .isEqualTo("anna");
    }

    private PatientReport onlyPatient() {
        List<PatientReport> patients = new ReportDataLoader(store).load(SCOPE).patients();
        assertThat(patients).hasSize(1);
        return patients.get(0);
    }

    private void heart(String patient, long time, double value, int flags, long arrived) {
        archive.sample(patient, "heart_rate", time, value, flags, arrived);
    }

    private void score(LocalDate night, double probability) {
        RiskScore score = RiskScore.newBuilder()
                .setPatient("anna")
                .setOutcome("hf_decompensation")
                .setHorizonDays(30)
                .setIndex(
                        night.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant())
                .setModel("hf-decompensation-30d@2026-02-25")
                .setProbability(probability)
                .setContributions(List.of(Contribution.newBuilder()
                        .setFeature("weight_rise_3d")
                        .setValue(2.0)
                        .setEffect(0.4)
                        .build()))
                .build();
        RowFile.write(store, ArchiveLayout.scores(night), RiskScore.class, List.of(score));
    }

    private static Archived<Alert> archived(Alert alert) {
        return new Archived<>(alert, alert.getArrived().toEpochMilli());
    }

    private static Alert alert(AlertStatus status, int revision, Severity severity, long time) {
        Instant moment = Instant.ofEpochMilli(time);
        return Alert.newBuilder()
                .setId("a1")
                .setPatient("anna")
                .setRule("RH-04")
                .setVersion(1)
                .setSeverity(severity)
                .setStatus(status)
                .setRevision(revision)
                .setTimeliness(Timeliness.FRESH)
                .setStarted(Instant.parse("2026-02-27T09:50:00Z"))
                .setDetected(moment)
                .setArrived(moment)
                .setLimits(List.of(
                        new LimitUsed("limit", 120.0, "/min", false, null, null),
                        new LimitUsed("emergency", 150.0, "/min", false, null, null),
                        new LimitUsed("clear", 105.0, "/min", false, null, null)))
                .setEvidence(List.of(new Evidence("high", "heart_rate", moment, 131.0, "/min")))
                .setText(Map.of("en", "Revision " + revision + "."))
                .build();
    }

    private static PatientProfile profile(String patient, List<Purpose> consents) {
        return PatientProfile.newBuilder()
                .setPatient(patient)
                .setRevision(1)
                .setBirthYear(1950)
                .setSex(Sex.FEMALE)
                .setZone("Europe/Berlin")
                .setConsents(consents)
                .setLimits(List.of(new PersonalLimit("RH-04", "limit", 110.0, "doctor", Instant.EPOCH)))
                .setEnrolled(Instant.parse("2025-11-01T00:00:00Z"))
                .build();
    }

    private static long at(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
