package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.schema.signal.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sensor that is frozen or lies on the table. */
class SteadyPulseTest {
    private static final long START = TestingLife.START + 10 * 60 * TestingLife.MINUTE;
    private static final long MINUTE = TestingLife.MINUTE;

    private final TestingLife life = new TestingLife(
            RulePack.of(List.of(RulePackLoader.clinical().rule("RH-04", 1).orElseThrow())));

    SteadyPulseTest() {
        life.batch(Signal.STEPS, START - 60 * MINUTE, 300, MINUTE, 0, 0);
    }

    @Test
    void isNotJudgedOnAfterTenEqualSamplesInNineMinutes() {
        life.batch(Signal.HEART_RATE, START, 120, MINUTE, 140, 0);

        assertThat(life.events).isEmpty();
        assertThat(frozen()).isEqualTo(111);
    }

    @Test
    void isNoMatterOfHowManySamplesCome() {
        life.batch(Signal.HEART_RATE, START, 1_200, MINUTE / 12, 140, 0);

        assertThat(life.events).isEmpty();
        assertThat(frozen()).isEqualTo(1_200 - 9 * 12);
    }

    @Test
    void isNoMatterOfHowSamplesAreCut() {
        for (int i = 0; i < 120; i += 5) {
            life.batch(Signal.HEART_RATE, START + i * MINUTE, 5, MINUTE, 140, 0);
        }

        assertThat(life.events).isEmpty();
        assertThat(frozen()).isEqualTo(111);
    }

    @Test
    void isOverWhenTheValueChanges() {
        life.batch(Signal.HEART_RATE, START, 60, MINUTE, 140, 0);
        life.batch(Signal.HEART_RATE, START + 60 * MINUTE, 30, MINUTE, 145, 8);

        assertThat(life.events)
                .filteredOn(e -> e.kind() == StepKind.STEP)
                .extracting(StepEvent::time)
                .first()
                .isEqualTo(START + 70 * MINUTE);
        assertThat(frozen()).isEqualTo(51);
    }

    @Test
    void isNotOneThatCountsTheSameTwiceADay() {
        for (int i = 0; i < 20; i++) {
            life.batch(Signal.HEART_RATE, START + i * 720 * MINUTE, 1, MINUTE, 72, 0);
        }

        assertThat(frozen()).isZero();
    }

    @Test
    void isAHeartIfBeatsComeWithIt() {
        life.beats(START - 10 * MINUTE, life.intervals(100, 75, false), 0);
        life.batch(Signal.HEART_RATE, START, 30, MINUTE, 150, 0);

        assertThat(life.events).extracting(StepEvent::kind).first().isEqualTo(StepKind.STEP);
        assertThat(frozen()).isZero();
    }

    @Test
    void isFrozenAnHourAfterTheLastBeat() {
        life.beats(START - 60 * MINUTE, new double[] {800}, 0);
        life.batch(Signal.HEART_RATE, START, 30, MINUTE, 150, 0);

        assertThat(life.events).isEmpty();
        assertThat(frozen()).isEqualTo(21);
    }

    @Test
    void isForgottenWithConsent() {
        life.batch(Signal.HEART_RATE, START, 30, MINUTE, 70, 0);
        assertThat(life.state.steadyPulse).isNotNull();

        life.detector.onProfile(life.state, life.state.now, null, life.events::add);

        assertThat(life.state.steadyPulse).isNull();
    }

    private long frozen() {
        return life.detector.takeCounts().totals().getOrDefault("frozen_samples", 0L);
    }
}
