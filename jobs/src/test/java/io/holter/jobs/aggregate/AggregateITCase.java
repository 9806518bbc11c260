package io.holter.jobs.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.archive.Dataset;
import io.holter.archive.row.Archived;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.jobs.runtime.BatchConfig;
import io.holter.jobs.runtime.TestingArchive;
import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateITCase {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    @TempDir
    Path directory;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(directory));
        TestingArchive archive = new TestingArchive(store);
        List<Archived<PatientProfile>> profiles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String patient = "pseudonym-" + i;
            profiles.add(profile(patient, i < 40));
            for (int day = 0; day < 12; day++) {
                long time = START + day * DAY + 8 * HOUR;
                archive.sample(patient, "systolic", time, i % 2 == 0 ? 120 : 150, time + HOUR);
                archive.sample(patient, "diastolic", time, 75, time + HOUR);
            }
        }
        archive.publishSamples();
        archive.publish(Dataset.PROFILES, PatientProfile.class, profiles);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Archived<PatientProfile> profile(String patient, boolean consented) {
        return new Archived<>(
                PatientProfile.newBuilder()
                        .setPatient(patient)
                        .setRevision(1)
                        .setConditions(List.of(Condition.HYPERTENSION))
                        .setBirthYear(1950)
                        .setSex(Sex.MALE)
                        .setZone("Europe/Berlin")
                        .setInsurer("kk1")
                        .setConsents(consented ? List.of(Purpose.CARE, Purpose.AGGREGATES) : List.of(Purpose.CARE))
                        .setEnrolled(Instant.ofEpochMilli(START))
                        .build(),
                START);
    }

    private String release(LocalDate night) throws Exception {
        AggregateConfig config = new AggregateConfig(new BatchConfig(store.settings(), night, 2, Map.of()), 2026, 1);
        assertThat(AggregateJob.run(config, StreamExecutionEnvironment.getExecutionEnvironment()))
                .contains("releases/quarter=2026Q1/insurer=kk1/index.html");
        return new String(store.read("releases/quarter=2026Q1/insurer=kk1/aggregates.csv"), UTF_8);
    }

    @Test
    void countsOnlyMembersWhoConsented() throws Exception {
        String csv = release(LocalDate.parse("2026-04-10"));

        assertThat(csv).contains("2026Q1,kk1,false,members,all,all,40,");
        assertThat(csv).contains("2026Q1,kk1,false,bp_control,all,all,20,40.00,50.00,");
        assertThat(csv).doesNotContain("pseudonym");
    }

    @Test
    void freezesAReleaseOnceTheQuarterIsOver() throws Exception {
        assertThat(release(LocalDate.parse("2026-03-01"))).contains("2026Q1,kk1,true,members,all,all,40,");
        String published = release(LocalDate.parse("2026-04-10"));
        new TestingArchive(store).publish(Dataset.OUTCOMES, io.holter.schema.care.Outcome.class, List.of());

        assertThat(release(LocalDate.parse("2026-05-10"))).isEqualTo(published);
    }
}
