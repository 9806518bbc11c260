package io.holter.jobs.detection;

import static io.holter.jobs.runtime.TestingRecords.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.language.RulePackLoader;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import io.holter.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleChangeTest {
    private static final String PATIENT = "patient-0";

    @Test
    void aRuleThatIsTheSameChangesNothing() throws Exception {
        assertThat(eventsAfter(definition(RuleState.ACTIVE, 1, yaml(1)))).anyMatch(e -> e.contains("RH-04 OPENED"));
    }

    @Test
    void aNewVersionTakesOver() throws Exception {
        List<String> events = eventsAfter(definition(RuleState.ACTIVE, 2, yaml(2)));

        assertThat(events).anyMatch(event -> event.contains("RH-04 OPENED"));
        assertThat(ids(events)).doesNotContainAnyElementsOf(ids(eventsAfter(definition(RuleState.ACTIVE, 1, yaml(1)))));
    }

    @Test
    void aWithdrawnRuleIsSilentAndItsOldVersionDoesNotComeBack() throws Exception {
        assertThat(eventsAfter(definition(RuleState.WITHDRAWN, 2, ""), definition(RuleState.ACTIVE, 1, yaml(1))))
                .isNotEmpty()
                .noneMatch(event -> event.contains("RH-04"));
    }

    @Test
    void aRuleInShadowCallsNobody() throws Exception {
        assertThat(eventsAfter(definition(RuleState.SHADOW, 2, yaml(2)))).noneMatch(e -> e.contains("RH-04"));
    }

    @Test
    void aBadRuleBecomesADeadLetterAndTheRunningOneStays() throws Exception {
        try (DetectionHarness detection = DetectionHarness.until(Story.UNTIL)) {
            detection.rule(definition(RuleState.ACTIVE, 2, "id: RH-04\nversion: [2"));
            detection.rule(RawRecord.of(Topic.RULES, "RH-04", START, 0, 1, new byte[] {1, 2}));
            detection.rule(definition(RuleState.ACTIVE, 1, yaml(1) + "\n# changed without a new version\n"));
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
        RawRecord next = definition(RuleState.ACTIVE, 2, yaml(2));
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
            detection.rule(definition(RuleState.WITHDRAWN, 2, ""));

            assertThat(detection.episodeEntries()).isLessThan(before);
        }
    }

    @Test
    void rulesSurviveARestart() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness first = DetectionHarness.until(Story.UNTIL)) {
            first.rule(definition(RuleState.WITHDRAWN, 2, ""));
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

    private static String yaml(int version) {
        String text = RulePackLoader.clinicalFiles().entrySet().stream()
                .filter(file -> file.getKey().contains("RH-04"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return text.replaceFirst("(?m)^version: 1$", "version: " + version);
    }

    private static RawRecord definition(RuleState state, int version, String yaml) throws Exception {
        String sha = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8)));
        RuleDefinition definition = new RuleDefinition(
                "RH-04", version, state, RuleChange.DRAIN, yaml, sha, "test", Instant.ofEpochMilli(START), "test");
        return RawRecord.of(
                Topic.RULES, "RH-04", START, 0, version, RecordCodec.rules().encode(definition));
    }

    private static Reason reason(RawRecord letter) {
        return ((Decoded.Valid<DeadLetter>) RecordCodec.deadLetters().decode(letter.value()))
                .value()
                .getReason();
    }
}
