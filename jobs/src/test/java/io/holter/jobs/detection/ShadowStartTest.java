package io.holter.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A rule whose file says {@code shadow: true} raises alerts for those who judge it, until it is published as active. */
class ShadowStartTest {
    private static final String PATIENT = "patient-0";
    private static final String FILE = Published.RULE + ".yaml";

    @Test
    void writesToTheTopicForShadowAlertsOnly() throws Exception {
        try (DetectionHarness detection = DetectionHarness.of(inShadow(1), Story.UNTIL)) {
            detection.feed(Story.of(PATIENT));
            detection.passTo(Story.UNTIL);

            assertThat(detection.alerts()).isEmpty();
            assertThat(detection.shadowAlerts()).isNotEmpty();
        }
    }

    @Test
    void becomesActiveWhenItIsPublished() throws Exception {
        try (DetectionHarness detection = DetectionHarness.of(inShadow(1), Story.UNTIL)) {
            detection.rule(Published.active(1, yaml(1)));
            detection.feed(Story.of(PATIENT));
            detection.passTo(Story.UNTIL);

            assertThat(detection.alerts()).isNotEmpty();
            assertThat(detection.shadowAlerts()).isEmpty();
        }
    }

    @Test
    void aReleaseDoesNotTakeBackWhatWasPublished() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness before = DetectionHarness.of(inShadow(1), Story.UNTIL)) {
            before.rule(Published.active(1, yaml(1)));
            saved = before.save();
        }
        try (DetectionHarness after = DetectionHarness.restored(inShadow(1), Story.UNTIL, saved)) {
            after.wake();
            after.feed(Story.of(PATIENT));
            after.passTo(Story.UNTIL);

            assertThat(after.alerts()).isNotEmpty();
            assertThat(after.shadowAlerts()).isEmpty();
        }
    }

    @Test
    void aNewerShadowOfAReleaseRunsBesideWhatWasPublished() throws Exception {
        DetectionHarness.Saved saved;
        try (DetectionHarness before = DetectionHarness.of(inShadow(1), Story.UNTIL)) {
            before.rule(Published.active(1, yaml(1)));
            saved = before.save();
        }
        try (DetectionHarness after = DetectionHarness.restored(inShadow(2), Story.UNTIL, saved)) {
            after.wake();
            after.feed(Story.of(PATIENT));
            after.passTo(Story.UNTIL);

            assertThat(after.alerts()).isNotEmpty();
            assertThat(after.shadowAlerts()).hasSameSizeAs(after.alerts());
        }
    }

    private static Map<String, String> inShadow(int version) {
        return Map.of(FILE, yaml(version));
    }

    private static String yaml(int version) {
        String text = version == 1 ? Objects.requireNonNull(Published.alone().get(FILE)) : Published.yaml(version);
        return text.replaceFirst("(?m)^evidence:", "shadow: true\nevidence:");
    }
}
