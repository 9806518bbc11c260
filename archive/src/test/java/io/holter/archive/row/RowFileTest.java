package io.holter.archive.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import io.holter.schema.alert.Timeliness;
import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Sex;
import io.holter.schema.risk.FeatureRow;
import io.holter.schema.vital.VitalSample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {
    @TempDir
    Path directory;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(directory));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static PatientProfile profile(String patient, long revision) {
        return PatientProfile.newBuilder()
                .setPatient(patient)
                .setRevision(revision)
                .setConditions(List.of(Condition.HEART_FAILURE, Condition.DIABETES))
                .setBirthYear(1950)
                .setSex(Sex.FEMALE)
                .setZone("Europe/Berlin")
                .setEnrolled(Instant.EPOCH)
                .build();
    }

    @Test
    void keepsRecordsAndTheirArrival() {
        List<Archived<PatientProfile>> rows =
                List.of(new Archived<>(profile("p1", 1), 1_000), new Archived<>(profile("p2", 7), 2_000));
        RowFile.writeArchived(store, "profiles.parquet", PatientProfile.class, rows);
        List<Archived<PatientProfile>> read = new ArrayList<>();
        RowFile.readArchived(store, "profiles.parquet", PatientProfile.class, read::add);

        assertThat(read).isEqualTo(rows);
    }

    @Test
    void takesTheArrivalOfARecordThatHasOne() {
        Alert alert = Alert.newBuilder()
                .setId("a")
                .setPatient("p")
                .setRule("RH-04")
                .setVersion(1)
                .setSeverity(Severity.S2)
                .setStatus(AlertStatus.OPENED)
                .setRevision(0)
                .setTimeliness(Timeliness.FRESH)
                .setStarted(Instant.EPOCH)
                .setDetected(Instant.EPOCH)
                .setArrived(Instant.ofEpochMilli(5_000))
                .setText(Map.of("de", "Puls hoch"))
                .build();
        RowFile.writeArchived(store, "alerts.parquet", Alert.class, List.of(new Archived<>(alert, 9_000)));
        List<Archived<Alert>> read = new ArrayList<>();
        RowFile.readArchived(store, "alerts.parquet", Alert.class, read::add);

        assertThat(read).containsExactly(new Archived<>(alert, 5_000));
    }

    @Test
    void keepsMissingFeatureValuesAndRepeatsItsBytes() {
        FeatureRow row = FeatureRow.newBuilder()
                .setPatient("p")
                .setIndex(Instant.EPOCH)
                .setFeatures(Arrays.asList(1.5, null, 3.0))
                .setDaysWithData(3)
                .setConsentTraining(true)
                .setAtRisk(true)
                .build();
        WrittenFile once = RowFile.write(store, "f.parquet", FeatureRow.class, List.of(row));
        WrittenFile twice = RowFile.write(store, "f.parquet", FeatureRow.class, List.of(row));

        assertThat(RowFile.read(store, "f.parquet", FeatureRow.class)).containsExactly(row);
        assertThat(twice).isEqualTo(once);
        assertThat(once.bytes()).isEqualTo(store.read("f.parquet").length);
    }

    @Test
    void writesSamplesThatAnyAvroReaderUnderstands() {
        try (SampleFile.Writer writer = SampleFile.writer(store, "samples.parquet")) {
            SampleRow row = new SampleRow();
            for (int i = 0; i < 50_000; i++) {
                writer.write(
                        row.set("p" + i / 10_000, "heart_rate", i * 1_000L, 60 + i % 40, i % 4, "d", i * 1_000L + 7));
            }
            assertThat(writer.finish().rows()).isEqualTo(50_000);
        }
        List<VitalSample> avro = RowFile.read(store, "samples.parquet", VitalSample.class);
        List<VitalSample> own = new ArrayList<>();
        SampleFile.read(
                store,
                "samples.parquet",
                r -> own.add(new VitalSample(
                        r.patient(),
                        r.signal(),
                        Instant.ofEpochMilli(r.time()),
                        r.value(),
                        r.flags(),
                        r.device(),
                        Instant.ofEpochMilli(r.arrived()))));

        assertThat(own).hasSize(50_000).isEqualTo(avro);
        assertThat(own.get(12_345))
                .isEqualTo(new VitalSample(
                        "p1",
                        "heart_rate",
                        Instant.ofEpochMilli(12_345_000L),
                        85.0,
                        1,
                        "d",
                        Instant.ofEpochMilli(12_345_007L)));
    }

    @Test
    void knowsTheProfileThatHeldAtATime() {
        ProfileHistory history = ProfileHistory.of(List.of(
                new Archived<>(profile("p", 2), 20),
                new Archived<>(profile("p", 1), 30),
                new Archived<>(ProfileHistory.withdrawn("p", 40), 40),
                new Archived<>(profile("p", 1), 50)));

        assertThat(history.at("p", 20)).isEmpty();
        assertThat(history.at("p", 21)).hasValue(profile("p", 2));
        assertThat(history.at("p", 35)).hasValue(profile("p", 2));
        assertThat(history.at("p", 45)).isEmpty();
        assertThat(history.at("p", 51)).hasValue(profile("p", 1));
    }
}
