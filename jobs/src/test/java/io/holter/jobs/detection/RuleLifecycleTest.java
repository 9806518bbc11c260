package io.holter.jobs.detection;

import static io.holter.jobs.runtime.TestingRecords.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.language.YamlText;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Closure;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import io.holter.schema.topic.Topic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule changes while an episode of RH-04 is open: it opens at 12:15 and would close at 12:45. */
class RuleLifecycleTest {
    private static final String PATIENT = "patient-0";
    /** The episode is open. */
    private static final long MIDDLE = START + 25 * Story.MINUTE;

    @Test
    void keepGoesOnWithTheEpisodeUnderTheNewVersion() throws Exception {
        try (DetectionHarness detection = inTheMiddle()) {
            detection.rule(Published.active(2, RuleChange.KEEP, Published.yaml(2, 125)));
            detection.passTo(Long.MAX_VALUE);

            assertThat(show(detection.alerts())).containsExactly("1 OPENED NONE", "2 CLOSED CLEARED");
            assertThat(detection.alerts().stream().map(Alerts::read).map(Alert::getId))
                    .hasSize(2);
            assertThat(ids(detection)).hasSize(1);
        }
    }

    @Test
    void keepGoesOnWithARunThatHasNotLastedYet() throws Exception {
        try (DetectionHarness detection = at(START + 10 * Story.MINUTE)) {
            detection.rule(Published.active(2, RuleChange.KEEP, Published.yaml(2, 125)));
            detection.passTo(START + 20 * Story.MINUTE);

            List<Alert> alerts = detection.alerts().stream().map(Alerts::read).toList();
            assertThat(alerts).hasSize(1);
            assertThat(alerts.get(0).getStarted().toEpochMilli()).isEqualTo(START + 5 * Story.MINUTE);
            assertThat(alerts.get(0).getVersion()).isEqualTo(2);
        }
    }

    @Test
    void drainFinishesTheEpisodeUnderTheOldVersionAndThenForgetsIt() throws Exception {
        try (DetectionHarness detection = inTheMiddle()) {
            detection.rule(Published.active(2, RuleChange.DRAIN, Published.yaml(2, 170)));
            detection.passTo(START + 50 * Story.MINUTE);

            assertThat(show(detection.alerts())).containsExactly("1 OPENED NONE", "1 CLOSED CLEARED");
            assertThat(detection.remembered()).isEqualTo(1);
            assertThat(detection.episodeEntries()).isZero();
        }
    }

    @Test
    void whatDrainsOpensNothingNew() throws Exception {
        try (DetectionHarness detection = at(START + 10 * Story.MINUTE)) {
            detection.rule(Published.active(2, RuleChange.DRAIN, Published.yaml(2, 170)));
            detection.passTo(Long.MAX_VALUE);

            assertThat(detection.alerts()).isEmpty();
            assertThat(detection.remembered()).isEqualTo(1);
        }
    }

    @Test
    void resetClosesTheEpisodeAtOnceAndStartsClean() throws Exception {
        try (DetectionHarness detection = inTheMiddle()) {
            detection.rule(Published.active(2, RuleChange.RESET, Published.yaml(2)));

            assertThat(show(detection.alerts())).containsExactly("1 OPENED NONE", "1 CLOSED RULE_CHANGED");
            assertThat(detection.episodeEntries()).isZero();
            detection.passTo(Long.MAX_VALUE);
            assertThat(show(detection.alerts()))
                    .as("the new version sees no ten minutes any more, they ended at 12:35")
                    .contains("1 CLOSED RULE_CHANGED");
        }
    }

    @Test
    void nothingIsLeftOfAWithdrawnRule() throws Exception {
        try (DetectionHarness detection = inTheMiddle()) {
            assertThat(detection.remembered()).isEqualTo(1);
            assertThat(detection.episodeEntries()).isPositive();
            detection.rule(Published.withdrawn(2));

            assertThat(show(detection.alerts())).containsExactly("1 OPENED NONE", "1 CLOSED RULE_WITHDRAWN");
            assertThat(detection.remembered()).isZero();
            assertThat(detection.episodeEntries())
                    .as("episodes, patterns and waiting steps")
                    .isZero();
            detection.passTo(START + 2 * Story.HOUR);
            assertThat(detection.timers()).isZero();
            assertThat(show(detection.alerts())).hasSize(2);
        }
    }

    @Test
    void closingSaysInEveryLanguageThatItIsNoAllClear() throws Exception {
        try (DetectionHarness detection = inTheMiddle()) {
            detection.rule(Published.withdrawn(2));

            Alert closed = Alerts.read(detection.alerts().get(1));
            assertThat(closed.getText()).containsOnlyKeys("de", "en", "fr", "it", "pt");
            assertThat(closed.getText().get("en")).contains("no all-clear");
            assertThat(closed.getStatus()).isEqualTo(AlertStatus.CLOSED);
            assertThat(closed.getRevision()).isEqualTo(1);
        }
    }

    @Test
    void aCandidateRunsInShadowBesideTheActiveVersion() throws Exception {
        try (DetectionHarness detection = DetectionHarness.of(Published.alone(), Story.UNTIL)) {
            detection.rule(Published.shadow(2, Published.yaml(2, 110)));
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);

            assertThat(show(detection.alerts())).containsExactly("1 OPENED NONE", "1 CLOSED CLEARED");
            assertThat(show(detection.shadowAlerts())).containsExactly("2 OPENED NONE", "2 CLOSED CLEARED");
        }
    }

    @Test
    void aShadowHasTheIdsThatItWouldHaveAsActive() throws Exception {
        try (DetectionHarness shadow = DetectionHarness.of(Published.alone(), Story.UNTIL);
                DetectionHarness active = DetectionHarness.of(Published.alone(), Story.UNTIL)) {
            shadow.rule(Published.shadow(2, Published.yaml(2, 110)));
            active.rule(Published.active(2, Published.yaml(2, 110)));
            for (DetectionHarness detection : List.of(shadow, active)) {
                detection.feed(Story.of(PATIENT));
                detection.passTo(Long.MAX_VALUE);
            }

            assertThat(Alerts.events(shadow.shadowAlerts())).isEqualTo(Alerts.events(active.alerts()));
        }
    }

    @Test
    void anEpisodeEndsWhereItBeganThoughItsRuleBecameActive() throws Exception {
        try (DetectionHarness detection = DetectionHarness.of(Map.of(), Story.UNTIL)) {
            detection.rule(Published.shadow(1, Published.yaml(1)));
            detection.feed(Story.of(PATIENT));
            detection.passTo(MIDDLE);
            detection.rule(Published.active(1, Published.yaml(1)));
            detection.passTo(Long.MAX_VALUE);

            assertThat(detection.alerts()).isEmpty();
            assertThat(show(detection.shadowAlerts())).containsExactly("1 OPENED NONE", "1 CLOSED CLEARED");
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedAndTheRunningRulesStay() throws Exception {
        RuleDefinition right = Published.definition(RuleState.ACTIVE, 2, RuleChange.DRAIN, Published.yaml(2));
        RuleDefinition tampered =
                RuleDefinition.newBuilder(right).setSha256("0").build();
        String large = Published.yaml(2) + "#".repeat(YamlText.MAX_BYTES);
        String deep = "a: " + "[".repeat(10_000);
        try (DetectionHarness detection = DetectionHarness.of(Published.alone(), Story.UNTIL)) {
            detection.rule(Published.active(3, Published.yaml(3)));
            detection.rule(RawRecord.of(Topic.RULES, "RH-04", START, 0, 1, new byte[] {1}));
            detection.rule(Published.record(
                    "RH-04", RuleDefinition.newBuilder(tampered).setVersion(4).build()));
            detection.rule(Published.active(5, "rule: ["));
            detection.rule(Published.active(6, large));
            detection.rule(Published.active(7, deep));
            detection.rule(Published.record("BP-01", right));
            detection.rule(Published.record("RH-04~shadow", right));
            detection.rule(Published.active(2, Published.yaml(2)));
            detection.rule(Published.active(9, Published.yaml(8)));
            detection.feed(Story.of(PATIENT));
            detection.passTo(Long.MAX_VALUE);

            assertThat(detection.deadRules().stream().map(RuleLifecycleTest::reason))
                    .containsExactly(
                            Reason.MALFORMED,
                            Reason.OTHER,
                            Reason.OTHER,
                            Reason.TOO_LARGE,
                            Reason.OTHER,
                            Reason.KEY_MISMATCH,
                            Reason.KEY_MISMATCH,
                            Reason.OTHER,
                            Reason.OTHER);
            assertThat(show(detection.alerts())).containsExactly("3 OPENED NONE", "3 CLOSED CLEARED");
        }
    }

    @Test
    void changesSurviveARestart() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness first = inTheMiddle()) {
            first.rule(Published.active(2, RuleChange.DRAIN, Published.yaml(2, 170)));
            first.rule(Published.shadow(3, Published.yaml(3, 110)));
            saved = first.save();
        }
        try (DetectionHarness second = DetectionHarness.restored(Published.alone(), Story.UNTIL, saved)) {
            second.passTo(Long.MAX_VALUE);

            assertThat(show(second.alerts())).containsExactly("1 CLOSED CLEARED");
        }
    }

    @Test
    void aReleaseWithANewerVersionClosesWhatTheOldOneLeftOpen() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness first = inTheMiddle()) {
            saved = first.save();
        }
        Map<String, String> newer = Map.of("RH-04.yaml", Published.yaml(2, 125));
        try (DetectionHarness second = DetectionHarness.restored(newer, Story.UNTIL, saved)) {
            second.wake();

            assertThat(show(second.alerts())).containsExactly("1 CLOSED RULE_CHANGED");
            assertThat(second.episodeEntries()).isZero();
        }
    }

    @Test
    void aReleaseWithoutTheRuleClosesWhatItLeftOpen() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness first = inTheMiddle()) {
            saved = first.save();
        }
        try (DetectionHarness second = DetectionHarness.restored(Map.of(), Story.UNTIL, saved)) {
            second.wake();

            assertThat(show(second.alerts())).containsExactly("1 CLOSED RULE_WITHDRAWN");
            assertThat(second.episodeEntries()).isZero();
        }
    }

    private static DetectionHarness inTheMiddle() throws Exception {
        return at(MIDDLE);
    }

    private static DetectionHarness at(long time) throws Exception {
        DetectionHarness detection = DetectionHarness.of(Published.alone(), Story.UNTIL);
        detection.feed(Story.of(PATIENT));
        detection.passTo(time);
        return detection;
    }

    private static List<String> show(List<RawRecord> alerts) {
        return alerts.stream()
                .map(Alerts::read)
                .map(a -> a.getVersion() + " " + a.getStatus() + " " + closure(a))
                .toList();
    }

    private static Closure closure(Alert alert) {
        return alert.getClosure();
    }

    private static List<String> ids(DetectionHarness detection) {
        return detection.alerts().stream()
                .map(Alerts::read)
                .map(Alert::getId)
                .distinct()
                .toList();
    }

    private static Reason reason(RawRecord letter) {
        return ((Decoded.Valid<DeadLetter>) RecordCodec.deadLetters().decode(letter.value()))
                .value()
                .getReason();
    }
}
