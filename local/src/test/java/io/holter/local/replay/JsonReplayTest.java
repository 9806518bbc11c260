package io.holter.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReplayTest {
    private static final String RATE = """
            {"resourceType":"Observation","status":"%s","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},\
            "subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-01-01T07:00:00+01:00",\
            "valueQuantity":{"value":%s,"unit":"beats/minute","system":"http://unitsofmeasure.org","code":"%s"}}
            """;
    private static final String PRESSURE = """
            {"resourceType": "Observation", "status": "final", "code": {"coding": [{"code": "85354-9"}]},
             "effectivePeriod": {"start": "2026-01-01T06:00:00Z", "end": "2026-01-01T06:01:00Z"},
             "component": [
              {"code": {"coding": [{"code": "8480-6"}]}, "valueQuantity": {"value": 16, "unit": "kPa"}},
              {"code": {"coding": [{"code": "8462-4"}]}, "dataAbsentReason": {"text": "unknown"}},
              {"code": {"coding": [{"code": "3151-8"}]}, "valueQuantity": {"value": 6, "code": "L/min"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void readsComponentsOfAnObservation() throws IOException {
        Replay replay = ReplayExamples.read(ReplayExamples.file(folder, "bp.json", PRESSURE));

        assertThat(replay.account().rejected())
                .containsOnly(entry(RejectReason.DATA_ABSENT, 1L), entry(RejectReason.NO_SIGNAL_OF_OURS, 1L));
        VitalBatch batch = ReplayExamples.batches(replay).get(0);
        assertThat(batch.signal()).isEqualTo("systolic");
        assertThat(batch.unit()).isEqualTo("kPa");
        assertThat(Instant.ofEpochMilli(batch.time(0))).isEqualTo("2026-01-01T06:01:00Z");
    }

    @Test
    void readsOneResourceALineAndNamesTheLineOfEachRejection() throws IOException {
        String lines = RATE.formatted("final", "70", "/min")
                + RATE.formatted("entered-in-error", "70", "/min")
                + "{\"resourceType\":\"Patient\"}\n"
                + "{broken\n"
                + RATE.formatted("final", "70", "Hz")
                + RATE.formatted("final", "\"fast\"", "/min");

        Replay replay = ReplayExamples.read(ReplayExamples.file(folder, "export.ndjson", lines));

        assertThat(replay.account().accepted()).isEqualTo(1);
        assertThat(replay.account().rejected())
                .containsOnly(
                        entry(RejectReason.NOT_FINAL, 1L),
                        entry(RejectReason.NOT_AN_OBSERVATION, 1L),
                        entry(RejectReason.BAD_JSON, 1L),
                        entry(RejectReason.UNKNOWN_UNIT, 1L),
                        entry(RejectReason.NO_VALUE, 1L));
        assertThat(replay.account().places(RejectReason.BAD_JSON)).containsExactly("export.ndjson:4");
    }

    @Test
    void readsEveryEntryOfABundle() throws IOException {
        String bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                + RATE.formatted("final", "71", "/min") + "},{\"resource\":" + PRESSURE
                + "},{\"fullUrl\":\"urn:x\"}]}";

        Replay replay = ReplayExamples.read(ReplayExamples.file(folder, "bundle.json", bundle));

        assertThat(replay.account().accepted()).isEqualTo(2);
        assertThat(replay.account().places(RejectReason.NOT_AN_OBSERVATION)).containsExactly("bundle.json:3");
    }

    @Test
    void readsOpenMHealthWithAndWithoutHeader() throws IOException {
        String points = """
                [{"header": {"user_id": "u1", "creation_date_time": "2026-01-02T00:00:00Z"},
                  "body": {"body_weight": {"value": 80, "unit": "kg"}}},
                 {"systolic_blood_pressure": {"value": 121, "unit": "mmHg"},
                  "diastolic_blood_pressure": {"value": 79, "unit": "mmHg"}, "body_posture": "sitting",
                  "effective_time_frame": {"date_time": "2026-01-02T07:00:00-08:00"}},
                 {"step_count": 6000, "effective_time_frame": {"time_interval":
                  {"start_date_time": "2026-01-03T06:00:00Z", "duration": {"value": 1, "unit": "h"}}}},
                 {"heart_rate": {"value": 50, "unit": "beats/min"}, "descriptive_statistic": "minimum"},
                 {"sleep_duration": {"value": 6, "unit": "h"}},
                 "junk"]
                """;

        Replay replay = ReplayExamples.read(ReplayExamples.file(folder, "points.json", points));

        assertThat(replay.account().rows()).isEqualTo(7);
        assertThat(replay.account().rejected()).containsOnly(entry(RejectReason.NO_SIGNAL_OF_OURS, 2L));
        assertThat(batch(replay, "systolic").flag(0)).isEqualTo(SampleFlags.SEATED);
        assertThat(batch(replay, "heart_rate").flag(0)).isEqualTo(SampleFlags.ESTIMATED);
        assertThat(batch(replay, "heart_rate").time(0)).isEqualTo(Recording.START);
        assertThat(Instant.ofEpochMilli(batch(replay, "steps").time(0))).isEqualTo("2026-01-03T07:00:00Z");
        assertThat(batch(replay, "weight").patient())
                .isNotEqualTo(batch(replay, "steps").patient());
    }

    private static VitalBatch batch(Replay replay, String signal) {
        return ReplayExamples.batches(replay).stream()
                .filter(b -> b.signal().equals(signal))
                .findFirst()
                .orElseThrow();
    }
}
