package io.holter.jobs.detection;

import static io.holter.jobs.runtime.TestingRecords.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.topic.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleChangeTest {
    private static final String PATIENT = "patient-0";

    @Test
    void aRuleThatIsTheSameChangesNothing() throws Exception {
        assertThat(eventsAfter(Published.active(1, Published.yaml(1)))).anyMatch(e -> e.contains("RH-04 OPENED"));
    }

    @Test
    void aNewVersionTakesOver() throws Exception {
        List<String> events = eventsAfter(Published.active(2, Published.yaml(2)));

        assertThat(events).anyMatch(event -> event.contains("RH-04 OPENED"));
        assertThat(ids(events)).doesNotContainAnyElementsOf(ids(eventsAfter(Published.active(1, Published.yaml(1)))));
    }

    @Test
    void aWithdrawnRuleIsSilentAndItsOldVersionDoesNotComeBack() throws Exception {
        assertThat(eventsAfter(Published.withdrawn(2), Published.active(1, Published.yaml(1))))
                .isNotEmpty()
                .noneMatch(event -> event.contains("RH-04"));
    }

    @Test
    void aRuleInShadowCallsNobody() throws Exception {
        RawRecord trial = Published.shadow(2, Published.yaml(2));
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.rule(Published.withdrawn(1));
            detection.rule(trial);
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);

            assertThat(Alerts.events(detection.alerts())).noneMatch(e -> e.contains("RH-04"));
            assertThat(Alerts.events(detection.shadowAlerts())).anyMatch(e -> e.contains("RH-04 OPENED"));
        }
    }

    @Test
    void aBadRuleBecomesADeadLetterAndTheRunningOneStays() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.rule(Published.active(2, "id: RH-04\nversion: [2"));
            detection.rule(RawRecord.of(Topic.RULES, "RH-04", START, 0, 1, new byte[] {1, 2}));
            detection.rule(Published.active(1, Published.yaml(1) + "\n# changed without a new version\n"));
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);

            assertThat(detection.deadRules())
                    .map(RuleChangeTest::reason)
                    .containsExactly(Reason.OTHER, Reason.MALFORMED, Reason.OTHER);
            assertThat(Alerts.events(detection.alerts())).anyMatch(event -> event.contains("RH-04 OPENED"));
        }
    }

    @Test
    void stepsWaitForARuleThatIsStillOnItsWay() throws Exception {
        RawRecord next = Published.active(2, Published.yaml(2));
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.ruleForSignalsOnly(next);
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);
            assertThat(Alerts.events(detection.alerts())).noneMatch(event -> event.contains("RH-04"));
            detection.ruleForAlertsOnly(next);

            assertThat(Alerts.events(detection.alerts())).isEqualTo(eventsAfter(next));
        }
    }

    @Test
    void nothingIsKeptOfAVersionThatIsPast() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.feed(Story.of(PATIENT));
            detection.passTo(START + 25 * Story.MINUTE);
            int before = detection.episodeEntries();
            detection.rule(Published.withdrawn(2));

            assertThat(detection.episodeEntries()).isLessThan(before);
        }
    }

    @Test
    void rulesSurviveARestart() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness first = DetectionHarness.until(Story.UNTIL)) {
            first.rule(Published.withdrawn(2));
            saved = first.save();
        }
        try (DetectionHarness second = DetectionHarness.restored(Story.UNTIL, saved)) {
            second.feed(Story.of(PATIENT));
            second.passTo(Long.MAX_VALUE);

            assertThat(Alerts.events(second.alerts())).isNotEmpty().noneMatch(event -> event.contains("RH-04"));
        }
    }

    private static List<String> eventsAfter(RawRecord... rules) throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            for (RawRecord rule : rules) {
                detection.rule(rule);
            }
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);
            return Alerts.events(detection.alerts());
        }
    }

    private static List<String> ids(List<String> events) {
        return events.stream()
                .filter(event -> event.contains("RH-04"))
                .map(event -> event.substring(event.lastIndexOf(' ')))
                .toList();
    }

    private static Reason reason(RawRecord letter) {
        return ((Decoded.Valid<DeadLetter>) RecordCodec.deadLetters().decode(letter.value()))
                .value()
                .getReason();
    }
}
