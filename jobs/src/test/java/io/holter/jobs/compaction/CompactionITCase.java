package io.holter.jobs.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.row.ArchiveReader;
import io.holter.archive.row.Archived;
import io.holter.archive.row.DayRange;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.archive.store.StoredObject;
import io.holter.jobs.compaction.TestingLanding.Arrival;
import io.holter.jobs.runtime.BatchConfig;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionITCase {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    @TempDir
    Path directory;

    private ObjectStore store;
    private TestingLanding landing;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(directory));
        landing = new TestingLanding(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private CompactionConfig night(LocalDate night) {
        return new CompactionConfig(new BatchConfig(store.settings(), night, 2, Map.of()), 2);
    }

    private Map<Dataset, Totals> compact(LocalDate night) throws Exception {
        return CompactionJob.run(night(night), StreamExecutionEnvironment.getExecutionEnvironment());
    }

    private static Arrival batch(String patient, String signal, long time, long arrived, double... values) {
        int[] offsets = new int[values.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i * 60_000;
        }
        VitalBatch batch = new VitalBatch(
                patient, "dev-" + patient, signal, "/min", 0, time, offsets, values, new byte[values.length]);
        return new Arrival(batch, arrived);
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        new ArchiveReader(store)
                .samples(
                        DayRange.ALL,
                        b -> true,
                        r -> rows.add(r.patient() + " " + r.signal() + " "
                                + Instant.ofEpochMilli(r.time()) + " " + r.value() + " arrived "
                                + Instant.ofEpochMilli(r.arrived())));
        return rows;
    }

    private Map<String, String> archiveBytes() {
        Map<String, String> all = new TreeMap<>();
        for (StoredObject object : store.list("archive/")) {
            all.put(object.key(), Digests.sha256(store.read(object.key())));
        }
        return all;
    }

    @Test
    void sortsSplitsByDayAndRemovesResentSamples() throws Exception {
        long evening = START + DAY - 2 * 60_000;
        landing.vitals(
                "a",
                List.of(
                        batch("p2", "heart_rate", evening, START + DAY + HOUR, 60, 61, 62, 63),
                        batch("p1", "weight", START + HOUR, START + 2 * HOUR, 80)));
        landing.vitals(
                "b",
                List.of(
                        batch("p1", "heart_rate", START + HOUR, START + 3 * HOUR, 70, 71),
                        batch("p1", "heart_rate", START + HOUR, START + 2 * HOUR, 70, 72)));

        Totals totals = compact(FIRST.plusDays(1)).getOrDefault(Dataset.VITALS, Totals.NONE);

        assertThat(totals).isEqualTo(new Totals(9, 1, 8));
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        "p1 heart_rate 2026-01-01T01:00:00Z 70.0 arrived 2026-01-01T02:00:00Z",
                        "p1 heart_rate 2026-01-01T01:01:00Z 71.0 arrived 2026-01-01T03:00:00Z",
                        "p1 heart_rate 2026-01-01T01:01:00Z 72.0 arrived 2026-01-01T02:00:00Z",
                        "p1 weight 2026-01-01T01:00:00Z 80.0 arrived 2026-01-01T02:00:00Z",
                        "p2 heart_rate 2026-01-01T23:58:00Z 60.0 arrived 2026-01-02T01:00:00Z",
                        "p2 heart_rate 2026-01-01T23:59:00Z 61.0 arrived 2026-01-02T01:00:00Z",
                        "p2 heart_rate 2026-01-02T00:00:00Z 62.0 arrived 2026-01-02T01:00:00Z",
                        "p2 heart_rate 2026-01-02T00:01:00Z 63.0 arrived 2026-01-02T01:00:00Z");
    }

    @Test
    void rewritesOnlyWhatLateUploadsTouch() throws Exception {
        landing.vitals("day1", List.of(batch("p1", "heart_rate", START + HOUR, START + 2 * HOUR, 70, 71)));
        landing.vitals("day2", List.of(batch("p1", "heart_rate", START + DAY + HOUR, START + DAY + 2 * HOUR, 72)));
        compact(FIRST.plusDays(1));
        Manifest before = new Manifests(store).newest(Dataset.VITALS).orElseThrow();
        landing.vitals("late", List.of(batch("p1", "heart_rate", START, START + 3 * DAY, 65, 66)));
        compact(FIRST.plusDays(3));
        Manifest after = new Manifests(store).newest(Dataset.VITALS).orElseThrow();

        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.totals()).isEqualTo(new Totals(5, 0, 5));
        assertThat(after.consumed()).hasSize(3);
        assertThat(file(after, FIRST))
                .isNotEqualTo(file(before, FIRST))
                .satisfies(f -> assertThat(f.rows()).isEqualTo(4));
        assertThat(file(after, FIRST.plusDays(1))).isEqualTo(file(before, FIRST.plusDays(1)));
        assertThat(after.files())
                .allSatisfy(
                        f -> assertThat(Digests.sha256(store.read(f.path()))).isEqualTo(f.sha256()));
    }

    private static ArchiveFile file(Manifest manifest, LocalDate day) {
        return manifest.files().stream()
                .filter(f -> f.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesWhatArrivedAfterTheNightForTheNext() throws Exception {
        landing.vitals("day1", List.of(batch("p1", "heart_rate", START, START + HOUR, 70)));
        landing.vitals("day2", List.of(batch("p1", "heart_rate", START + HOUR, START + DAY, 71)));

        assertThat(compact(FIRST)).containsEntry(Dataset.VITALS, new Totals(1, 0, 1));
        assertThat(compact(FIRST.plusDays(1))).containsEntry(Dataset.VITALS, new Totals(2, 0, 2));
    }

    @Test
    void changesNothingWhenRunAgain() throws Exception {
        landing.vitals("a", List.of(batch("p1", "heart_rate", START, START + HOUR, 70, 71)));
        compact(FIRST);
        Map<String, String> once = archiveBytes();
        compact(FIRST);

        assertThat(archiveBytes()).isEqualTo(once);
    }

    @Test
    void writesTheSameBytesAfterARunThatWasKilledBeforeItPublished() throws Exception {
        landing.vitals(
                "a",
                List.of(
                        batch("p1", "heart_rate", START, START + HOUR, 70, 71),
                        batch("p2", "spo2", START, START + HOUR, 97)));
        landing.records(Topic.CARE_EVENTS, CareEvent.class, "c", START + HOUR, List.of(symptom("e1"), symptom("e2")));
        compact(FIRST);
        Map<String, String> whole = archiveBytes();
        store.list("archive/").stream()
                .filter(o -> o.key().contains("/manifest/") || o.key().contains("bucket=00"))
                .forEach(o -> store.delete(o.key()));
        compact(FIRST);

        assertThat(archiveBytes()).isEqualTo(whole);
    }

    @Test
    void archivesRecordsOnceByIdentityWithTheirArrival() throws Exception {
        landing.records(Topic.CARE_EVENTS, CareEvent.class, "c1", START + HOUR, List.of(symptom("e1"), symptom("e1")));
        compact(FIRST);
        landing.records(Topic.CARE_EVENTS, CareEvent.class, "c2", START + DAY, List.of(symptom("e1"), symptom("e2")));
        Map<Dataset, Totals> books = compact(FIRST.plusDays(1));

        assertThat(books).containsEntry(Dataset.CARE_EVENTS, new Totals(4, 2, 2));
        assertThat(new ArchiveReader(store).records(Dataset.CARE_EVENTS, CareEvent.class))
                .containsExactly(
                        new Archived<>(symptom("e1"), START + HOUR), new Archived<>(symptom("e2"), START + DAY));
    }

    private static CareEvent symptom(String id) {
        return CareEvent.newBuilder()
                .setPatient("p1")
                .setId(id)
                .setKind(CareEventKind.SYMPTOM)
                .setStart(Instant.ofEpochMilli(START))
                .setCode("dyspnoea")
                .setSeverity(3)
                .build();
    }
}
