package io.holter.jobs.detection;

import static io.holter.jobs.runtime.TestingRecords.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.schema.topic.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static final String PATIENT = "patient-0";
    private static final List<String> PLAIN = found();

    @Test
    void findsWhatTheStoryHolds() throws Exception {
        assertThat(plain())
                .anyMatch(event -> event.contains("RH-04 OPENED"))
                .anyMatch(event -> event.contains("RH-04 CLOSED"))
                .anyMatch(event -> event.contains("BP-01 OPENED"))
                .anyMatch(event -> event.contains("DQ-01 OPENED"));
    }

    @Test
    void findsTheSameInWhateverOrderTopicsAreRead() throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            List<RawRecord> records = new ArrayList<>(Story.of(PATIENT));
            Collections.shuffle(records, new Random(seed));
            try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
                detection.feed(records);
                detection.passTo(Long.MAX_VALUE);

                assertThat(Alerts.events(detection.alerts())).isEqualTo(plain());
            }
        }
    }

    @Test
    void findsTheSameHoweverSlowlyTimePasses() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.feed(Story.of(PATIENT));
            for (long time = START; time < Story.UNTIL; time += 17 * Story.MINUTE) {
                detection.passTo(time);
            }
            detection.passTo(Long.MAX_VALUE);

            assertThat(Alerts.events(detection.alerts())).isEqualTo(plain());
        }
    }

    @Test
    void carriesOnFromASnapshotInTheMiddleOfAnEpisode() throws Exception {
        List<RawRecord> records = Story.of(PATIENT);
        for (int minute : new int[] {3, 12, 19, 30, 50, 90}) {
            long middle = START + minute * Story.MINUTE;
            List<RawRecord> before = records.stream()
                    .filter(r -> r.arrived() <= middle + 5 * Story.MINUTE)
                    .toList();
            List<RawRecord> after = records.stream()
                    .filter(r -> r.arrived() > middle + 5 * Story.MINUTE)
                    .toList();
            List<RawRecord> found = new ArrayList<>();
            DetectionHarness.Saved saved;
            try (DetectionHarness first = DetectionHarness.until(Story.UNTIL)) {
                first.feed(before);
                first.passTo(middle);
                saved = first.save();
                found.addAll(first.alerts());
            }
            try (DetectionHarness second = DetectionHarness.restored(Story.UNTIL, saved)) {
                second.feed(after);
                second.passTo(Long.MAX_VALUE);
                found.addAll(second.alerts());
            }

            assertThat(Alerts.events(found)).as("snapshot at minute %d", minute).isEqualTo(plain());
        }
    }

    @Test
    void survivesBytesThatAreNoRecord() throws Exception {
        Random random = new Random(1);
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            long offset = 10_000;
            for (Topic topic : DetectionTopology.topics()) {
                for (int i = 0; i < 50; i++) {
                    byte[] noise = new byte[random.nextInt(60)];
                    random.nextBytes(noise);
                    detection.feed(List.of(RawRecord.of(topic, "noise", START + i, 0, offset++, noise)));
                }
            }
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);

            assertThat(Alerts.events(detection.alerts())).isEqualTo(plain());
        }
    }

    @Test
    void ignoresRecordsUnderAnotherPatientsKey() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            for (RawRecord r : Story.of("other")) {
                detection.feed(List.of(new RawRecord(r.topic(), PATIENT, r.arrived(), 1, r.offset(), r.value())));
            }
            detection.passTo(Long.MAX_VALUE);

            assertThat(detection.alerts()).isEmpty();
        }
    }

    @Test
    void usesRecordsThatCameTooLateAtOnce() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.passTo(START + 2 * Story.HOUR);
            detection.feed(Story.of(PATIENT));
            detection.passTo(START + 2 * Story.HOUR + 1);

            assertThat(Alerts.events(detection.alerts())).anyMatch(event -> event.contains("RH-04 OPENED"));
        }
    }

    @Test
    void meetsNoDeadlineAfterTheEndOfHistory() throws Exception {
        long until = START + Story.DAY;
        try (DetectionHarness detection = DetectionHarness.until(until)) {
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);

            assertThat(detection.alerts())
                    .isNotEmpty()
                    .allSatisfy(alert -> assertThat(alert.arrived()).isLessThanOrEqualTo(until));
            assertThat(detection.timers()).isZero();
        }
    }

    @Test
    void findsNoSilenceWhenAnEndlessStreamIsDrained() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Long.MAX_VALUE)) {
            detection.feed(Story.of(PATIENT));
            detection.passTo(Watermark.MAX_WATERMARK.getTimestamp());

            assertThat(Alerts.events(detection.alerts())).noneMatch(event -> event.contains("DQ-01"));
        }
    }

    @Test
    void keepsOneTimerPerPatientAndNoRecordOnceTimeHasPassed() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Long.MAX_VALUE)) {
            detection.feed(Story.records());
            detection.passTo(START + 3 * Story.HOUR);

            assertThat(detection.timers())
                    .isLessThanOrEqualTo(2 * Story.patients().size());
            assertThat(detection.entries()).isEqualTo(Story.patients().size());
        }
    }

    @Test
    void forgetsWhoHasWithdrawn() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Long.MAX_VALUE)) {
            detection.feed(Story.of(PATIENT));
            long end = START + 3 * Story.HOUR;
            detection.feed(List.of(RawRecord.of(Topic.PROFILES, PATIENT, end, 0, 9, new byte[0])));
            detection.feed(List.of(TestingRecords.symptom(PATIENT, "late", "dizziness", end + 1, 9)));
            detection.passTo(START + 30 * Story.DAY);

            assertThat(Alerts.events(detection.alerts())).noneMatch(event -> event.contains("DQ-01"));
            assertThat(detection.timers()).isZero();
        }
    }

    /** What one patient's story holds when nothing goes wrong. */
    private static List<String> plain() {
        return PLAIN;
    }

    private static List<String> found() {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);
            return Alerts.events(detection.alerts());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
