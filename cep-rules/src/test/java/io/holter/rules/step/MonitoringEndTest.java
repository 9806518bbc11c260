package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is under way ends when the patient leaves or withdraws consent. */
class MonitoringEndTest {
    private static final long HOUR = 60 * TestingLife.MINUTE;
    private static final long ALARM = TestingLife.START + 10 * HOUR;

    private final TestingLife life = new TestingLife(RulePack.of(RulePackLoader.clinical().rules().stream()
            .filter(rule -> rule.id().equals("RH-04"))
            .toList()));

    MonitoringEndTest() {
        life.batch(Signal.STEPS, ALARM - HOUR, 120, TestingLife.MINUTE, 0, 0);
        life.batch(Signal.HEART_RATE, ALARM, 30, TestingLife.MINUTE, 140, 2);
        assertThat(kinds()).contains(StepKind.STEP);
    }

    @Test
    void endsAtOnceWhenConsentIsWithdrawn() {
        life.detector.onProfile(life.state, ALARM + HOUR, null, life.events::add);

        assertThat(kinds()).endsWith(StepKind.ENDED);
        assertThat(last().time()).isEqualTo(ALARM + HOUR);
    }

    @Test
    void endsAtOnceWhenCareIsNotConsentedToAnyMore() {
        var profile = TestingLife.builder(2).setConsents(List.of()).build();
        life.detector.onProfile(life.state, ALARM + HOUR, profile, life.events::add);

        assertThat(kinds()).endsWith(StepKind.ENDED);
    }

    @Test
    void endsWhenThePatientLeavesStampedWithThatMoment() {
        long left = ALARM + 5 * HOUR;
        var profile = TestingLife.builder(2).setLeft(Instant.ofEpochMilli(left)).build();
        life.detector.onProfile(life.state, ALARM + HOUR, profile, life.events::add);
        assertThat(kinds()).doesNotContain(StepKind.ENDED);
        assertThat(life.detector.nextDeadline(life.state)).isLessThanOrEqualTo(left);

        life.detector.onTime(life.state, left + HOUR, life.events::add);

        assertThat(kinds().stream().filter(k -> k == StepKind.ENDED)).hasSize(1);
        assertThat(last().time()).isEqualTo(left);
        assertThat(last().arrived()).isEqualTo(left);
        assertThat(life.detector.nextDeadline(life.state)).isEqualTo(Long.MAX_VALUE);
    }

    private List<StepKind> kinds() {
        return life.events.stream().map(StepEvent::kind).toList();
    }

    private StepEvent last() {
        return life.events.get(life.events.size() - 1);
    }
}
