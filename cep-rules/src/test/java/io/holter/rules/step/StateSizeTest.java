package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.Constructs;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a patient takes on the heap: with every construct of the grammar, over months. */
class StateSizeTest {
    @Test
    void staysSmallOverSixtyDays() {
        RulePack pack = everything();
        TestingLife life = new TestingLife(pack);
        long full = 0;
        for (int day = 0; day < 60; day++) {
            life.day(day);
            full = day == 45 ? rested(life) : full;
        }
        long bytes = rested(life);

        // Baselines are full after 42 days; from then on nothing grows.
        assertThat(bytes).isLessThanOrEqualTo(full + 300);
        assertThat(bytes).as(HeapSize.explained(life.state)).isLessThan(48_000);
    }

    /** The rules that come with Holter; the benchmark has the figure for 44. */
    @Test
    void takesThirtyKilobytesForTheClinicalRules() {
        TestingLife life = new TestingLife(RulePackLoader.clinical());
        for (int day = 0; day < 15; day++) {
            life.day(day);
        }

        assertThat(rested(life)).as(HeapSize.explained(life.state)).isLessThan(30_000);
    }

    @Test
    void takesNothingForRulesThatHearNothing() {
        TestingLife life = new TestingLife(everything());
        long before = HeapSize.of(life.state);
        life.batch(Signal.WEIGHT, TestingLife.START, 1, 1, 80, 0);

        assertThat(before).isLessThan(1_800);
        assertThat(HeapSize.of(life.state)).isLessThan(before + 3_500);
    }

    @Test
    void letsStepsGoThatNoRuleAsksFor() {
        TestingLife pressureOnly = new TestingLife(
                RulePack.of(List.of(RulePackLoader.clinical().rule("BP-01", 2).orElseThrow())));
        pressureOnly.day(0);

        assertThat(pressureOnly.state.stepLog.size()).isZero();
    }

    @Test
    void keepsStepsOnlyAsLongAsAPulseMayNeedThem() {
        TestingLife life = new TestingLife(RulePackLoader.clinical());
        life.day(0);

        assertThat(life.state.stepLog.size()).isLessThan(70);
    }

    /** Size once no reading waits for a slower signal any more. */
    private static long rested(TestingLife life) {
        life.detector.onTime(life.state, life.state.now + 12 * 3_600_000L, e -> {});
        return HeapSize.of(life.state);
    }

    private static RulePack everything() {
        List<Rule> all = new ArrayList<>(Constructs.pack().rules());
        all.addAll(RulePackLoader.clinical().rules());
        return RulePack.of(all);
    }
}
