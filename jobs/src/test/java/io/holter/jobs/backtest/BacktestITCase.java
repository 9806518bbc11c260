package io.holter.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.archive.Dataset;
import io.holter.archive.row.Archived;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.TestingArchive;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.rules.scenario.InMemoryDetection;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Timeliness;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.vital.VitalBatch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestITCase {
    private static final LocalDate FROM = LocalDate.parse("2026-02-01");
    private static final LocalDate TO = LocalDate.parse("2026-02-03");
    private static final long BEGIN = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final Map<String, String> PACK = RulePackLoader.clinicalFiles();

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

    @Test
    void findsWhatDetectionFoundInPressuresOfManyPatients() throws Exception {
        List<PatientProfile> profiles = new ArrayList<>();
        List<VitalBatch> batches = new ArrayList<>();
        for (int p = 0; p < 12; p++) {
            profiles.add(profile("p" + p));
            batches.addAll(pressures("p" + p, p));
        }
        publish(profiles);

        BacktestResult result = run(PACK, Map.of());

        List<String> expected = inMemory(profiles, batches);
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(result.candidate().episodes().stream().map(BacktestITCase::show))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.patients()).isEqualTo(12);
        assertThat(result.patientDays()).isEqualTo(36);
    }

    @Test
    void alertsOfTheWarmUpDoNotCountAndItsEpisodesStayOpen() throws Exception {
        publish(List.of(profile("p")));
        severe("p", BEGIN - 2 * HOUR, 0);
        severe("p", BEGIN + HOUR, 0);

        assertThat(run(PACK, Map.of()).candidate().episodes()).isEmpty();
    }

    @Test
    void whatArrivedAfterTheLastDayIsNotKnown() throws Exception {
        publish(List.of(profile("p")));
        severe("p", BEGIN + HOUR, 4 * DAY);

        BacktestResult result = run(PACK, Map.of());

        assertThat(result.candidate().episodes()).isEmpty();
        assertThat(result.later()).isEqualTo(4);
    }

    @Test
    void whatArrivedLateIsAFindingAsItWas() throws Exception {
        publish(List.of(profile("p")));
        severe("p", BEGIN + HOUR, DAY);

        List<Episode> episodes = run(PACK, Map.of()).candidate().episodes();

        assertThat(episodes).hasSize(1);
        assertThat(episodes.get(0).opened().getTimeliness()).isEqualTo(Timeliness.FINDING);
    }

    @Test
    void comparesTwoPacksOnTheSameSamples() throws Exception {
        publish(List.of(profile("p"), profile("q")));
        severe("p", BEGIN + HOUR, 0);
        severe("q", BEGIN + HOUR, 0);
        archive.sample("q", "systolic", BEGIN + HOUR + 2 * MINUTE, 240, BEGIN + HOUR + 2 * MINUTE);
        Map<String, String> stricter = new TreeMap<>(PACK);
        stricter.replaceAll(
                (name, text) -> text.replace("value: 180, unit: \"mm[Hg]\"", "value: 199, unit: \"mm[Hg]\""));
        assertThat(stricter).isNotEqualTo(PACK);

        BacktestResult result = run(stricter, PACK);

        BacktestResult.Row row = result.rows().stream()
                .filter(r -> r.id().equals("BP-01"))
                .findFirst()
                .orElseThrow();
        assertThat(row.before()).isEqualTo(2);
        assertThat(row.opened() + row.lost().size() - row.gained().size()).isEqualTo(2);
    }

    @Test
    void anEmptyArchiveIsSaidToBeOne() {
        assertThatThrownBy(() -> run(PACK, Map.of()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no archive of vitals");
    }

    private BacktestResult run(Map<String, String> candidate, Map<String, String> against) throws Exception {
        if (!archive.isEmpty()) {
            archive.publishSamples();
        }
        BacktestConfig config = new BacktestConfig(
                new BatchConfig(store.settings(), TO, 2, Map.of()),
                FROM,
                42,
                new TreeMap<>(candidate),
                new TreeMap<>(against),
                "backtest/");
        return BacktestJob.run(config, StreamExecutionEnvironment.getExecutionEnvironment());
    }

    /** Two severe pressures five minutes apart. */
    private void severe(String patient, long time, long delay) {
        for (int i = 0; i < 2; i++) {
            long at = time + i * 5 * MINUTE;
            archive.sample(patient, "systolic", at, 195, at + 5_000 + delay);
            archive.sample(patient, "diastolic", at, 100, at + 5_000 + delay);
        }
    }

    private List<VitalBatch> pressures(String patient, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<VitalBatch> batches = new ArrayList<>();
        for (long t = BEGIN; t < BEGIN + 3 * DAY - HOUR; t += random.nextLong(4 * MINUTE, 3 * HOUR)) {
            double systolic = random.nextInt(110, 215);
            batches.add(single(patient, "systolic", t, systolic));
            batches.add(single(patient, "diastolic", t, systolic / 2));
            archive.sample(patient, "systolic", t, systolic, t + 5_000);
            archive.sample(patient, "diastolic", t, systolic / 2, t + 5_000);
        }
        return batches;
    }

    private static VitalBatch single(String patient, String signal, long time, double value) {
        return new VitalBatch(
                patient,
                "device",
                signal,
                "mm[Hg]",
                time / MINUTE,
                time,
                new int[] {0},
                new double[] {value},
                new byte[0]);
    }

    private static List<String> inMemory(List<PatientProfile> profiles, List<VitalBatch> batches) {
        RulePack pack = RulePackLoader.clinical();
        try (InMemoryDetection detection = new InMemoryDetection(pack, DetectorSettings.standard())) {
            profiles.forEach(p -> detection.profile(p.getPatient(), BEGIN - DAY, p));
            Map<String, Long> next = new TreeMap<>();
            batches.forEach(b -> {
                long sequence = next.merge(b.patient() + b.signal(), 1L, Long::sum) - 1;
                detection.batch(
                        b.base() + 5_000,
                        new VitalBatch(
                                b.patient(),
                                b.device(),
                                b.signal(),
                                b.unit(),
                                sequence,
                                b.base(),
                                b.offsets(),
                                b.values(),
                                b.flags()));
            });
            detection.time(BEGIN + 3 * DAY);
            return detection.alerts().stream()
                    .filter(a -> a.getStatus() == AlertStatus.OPENED)
                    .map(BacktestITCase::show)
                    .toList();
        }
    }

    private static String show(Episode episode) {
        return show(episode.opened());
    }

    private static String show(Alert a) {
        return a.getId() + " " + a.getRule() + " " + a.getDetected() + " " + a.getArrived() + " " + a.getEvidence();
    }

    private void publish(List<PatientProfile> profiles) {
        archive.publish(
                Dataset.PROFILES,
                PatientProfile.class,
                profiles.stream().map(p -> new Archived<>(p, BEGIN - DAY)).toList());
    }

    private static PatientProfile profile(String patient) {
        return PatientProfile.newBuilder()
                .setPatient(patient)
                .setRevision(1)
                .setBirthYear(1950)
                .setSex(Sex.FEMALE)
                .setZone("Europe/Berlin")
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(Instant.ofEpochMilli(BEGIN - DAY))
                .build();
    }
}
