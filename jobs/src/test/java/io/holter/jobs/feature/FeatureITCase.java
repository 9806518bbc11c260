package io.holter.jobs.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.FeatureDefinition;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.row.Archived;
import io.holter.archive.row.FeatureTable;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.TestingArchive;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.risk.FeatureRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureITCase {
    private static final LocalDate NIGHT = LocalDate.parse("2026-03-01");
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    @TempDir
    Path directory;

    private ObjectStore store;
    private TestingArchive archive;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(directory));
        archive = new TestingArchive(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FeatureTable features() throws Exception {
        FeatureConfig config = new FeatureConfig(new BatchConfig(store.settings(), NIGHT, 2, Map.of()), 3, 7);
        FeatureJob.run(config, StreamExecutionEnvironment.getExecutionEnvironment());
        return FeatureTable.read(store, NIGHT);
    }

    private static Archived<PatientProfile> profile(String patient, Purpose... consents) {
        return new Archived<>(
                PatientProfile.newBuilder()
                        .setPatient(patient)
                        .setRevision(1)
                        .setConditions(List.of(Condition.HEART_FAILURE, Condition.DIABETES))
                        .setBirthYear(1950)
                        .setSex(Sex.FEMALE)
                        .setZone("Europe/Berlin")
                        .setConsents(List.of(consents))
                        .setEnrolled(Instant.ofEpochMilli(START))
                        .build(),
                START);
    }

    private void profiles(String... patients) {
        archive.publish(
                Dataset.PROFILES,
                PatientProfile.class,
                List.of(patients).stream()
                        .map(p -> profile(p, Purpose.CARE, Purpose.TRAINING))
                        .toList());
    }

    private static Archived<Outcome> outcome(String patient, OutcomeKind kind, long time, long adjudicated) {
        return new Archived<>(
                Outcome.newBuilder()
                        .setPatient(patient)
                        .setId("o-" + time)
                        .setKind(kind)
                        .setTime(Instant.ofEpochMilli(time))
                        .setAdjudicated(Instant.ofEpochMilli(adjudicated))
                        .setSource("registry")
                        .build(),
                adjudicated);
    }

    private static double value(FeatureTable table, FeatureRow row, String feature) {
        List<String> names = table.manifest().features().stream()
                .map(FeatureDefinition::name)
                .toList();
        Double value = row.getFeatures().get(names.indexOf(feature));
        return value == null ? Double.NaN : value;
    }

    private static FeatureRow at(FeatureTable table, String patient, String index) {
        return table.rows().stream()
                .filter(r -> r.getPatient().equals(patient) && r.getIndex().equals(Instant.parse(index)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void usesOnlyWhatHadArrivedBeforeTheIndexTime() throws Exception {
        profiles("p1");
        for (int day = 0; day < 60; day++) {
            long late = day == 58 ? 3 * DAY : HOUR;
            long time = START + day * DAY + 7 * HOUR;
            archive.sample("p1", "weight", time, 80 + (day >= 57 ? day - 56 : 0), time + late);
        }
        archive.publishSamples();
        FeatureTable table = features();
        FeatureRow tonight = at(table, "p1", "2026-03-02T00:00:00Z");

        assertThat(value(table, tonight, "age_years")).isEqualTo(76);
        assertThat(value(table, tonight, "has_diabetes")).isEqualTo(1);
        assertThat(value(table, tonight, "weight_last")).isEqualTo(83);
        assertThat(value(table, tonight, "weight_rise_3d")).isEqualTo(2);
        assertThat(value(table, tonight, "weight_vs_baseline")).isCloseTo(2, within(1e-9));
        assertThat(value(table, tonight, "weight_days_14")).isEqualTo(13);
        assertThat(value(table, tonight, "steps_7d")).isNaN();
        assertThat(tonight.getDaysWithData()).isEqualTo(27);
    }

    @Test
    void labelsOnlyWhatTheNightCouldKnow() throws Exception {
        profiles("p1", "p2");
        archive.publish(
                Dataset.OUTCOMES,
                Outcome.class,
                List.of(
                        outcome("p1", OutcomeKind.HF_DECOMPENSATION, START + 30 * DAY + HOUR, START + 33 * DAY),
                        outcome("p2", OutcomeKind.HF_DECOMPENSATION, START + 30 * DAY, START + 70 * DAY)));
        FeatureTable table = features();

        FeatureRow first = at(table, "p1", "2026-01-10T00:00:00Z");
        assertThat(first.getLabel()).isTrue();
        assertThat(first.getOutcomeTime()).isEqualTo(Instant.ofEpochMilli(START + 30 * DAY + HOUR));
        assertThat(at(table, "p2", "2026-01-10T00:00:00Z").getLabel()).isFalse();
        assertThat(at(table, "p1", "2026-01-25T00:00:00Z").getLabel()).isNull();
        assertThat(at(table, "p1", "2026-02-03T00:00:00Z").getAtRisk()).isFalse();
        assertThat(at(table, "p1", "2026-03-02T00:00:00Z")).satisfies(r -> {
            assertThat(r.getLabel()).isNull();
            assertThat(r.getAtRisk()).isTrue();
        });
    }

    @Test
    void countsDosesAndSymptomsOfTheLastDays() throws Exception {
        profiles("p1");
        long lastDay = START + 59 * DAY;
        archive.publish(
                Dataset.CARE_EVENTS,
                CareEvent.class,
                List.of(
                        event("a", CareEventKind.MEDICATION_DUE, lastDay, "C07AB02", 0),
                        event("b", CareEventKind.MEDICATION_DUE, lastDay + HOUR, "C07AB02", 0),
                        event("c", CareEventKind.MEDICATION_TAKEN, lastDay + HOUR, "C07AB02", 0),
                        event("d", CareEventKind.SYMPTOM, lastDay, "dyspnoea", 4),
                        event("e", CareEventKind.SYMPTOM, lastDay, "palpitations", 9),
                        event("f", CareEventKind.SYMPTOM, lastDay - 8 * DAY, "oedema", 5)));
        FeatureTable table = features();
        FeatureRow tonight = at(table, "p1", "2026-03-02T00:00:00Z");

        assertThat(value(table, tonight, "adherence_14d")).isEqualTo(0.5);
        assertThat(value(table, tonight, "symptom_burden_7d")).isEqualTo(4);
    }

    private static Archived<CareEvent> event(String id, CareEventKind kind, long time, String code, int severity) {
        return new Archived<>(
                CareEvent.newBuilder()
                        .setPatient("p1")
                        .setId(id)
                        .setKind(kind)
                        .setStart(Instant.ofEpochMilli(time))
                        .setCode(code)
                        .setSeverity(severity)
                        .build(),
                time + HOUR);
    }

    @Test
    void respectsConsent() throws Exception {
        archive.publish(
                Dataset.PROFILES,
                PatientProfile.class,
                List.of(
                        profile("p1", Purpose.CARE),
                        profile("p2", Purpose.TRAINING),
                        profile("p3", Purpose.CARE, Purpose.TRAINING)));
        FeatureTable table = features();

        assertThat(table.rows().stream()
                        .collect(Collectors.toMap(FeatureRow::getPatient, FeatureRow::getConsentTraining, (a, b) -> a)))
                .isEqualTo(Map.of("p1", false, "p3", true));
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        profiles("p2", "p1");
        FeatureManifest once = features().manifest();
        String file = once.files().get(0).path();
        String before = Digests.sha256(store.read(file));

        assertThat(features().manifest()).isEqualTo(once);
        assertThat(Digests.sha256(store.read(file))).isEqualTo(before);
        assertThat(store.list("features/")).hasSize(2);
    }
}
