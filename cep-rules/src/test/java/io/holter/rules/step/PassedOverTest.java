package io.holter.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.Constructs;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches that are passed over as a whole: nothing may come of it but speed. */
class PassedOverTest {
    @Test
    void changesNeitherEventsNorWhatIsCountedAsNotEvaluable() {
        for (RulePack pack : List.of(RulePackLoader.clinical(), Constructs.pack())) {
            TestingLife quick = new TestingLife(pack);
            TestingLife thorough = new TestingLife(pack);
            thorough.detector.trace((rule, time, columns, applies, truths, reading, progress) -> {});
            for (int day = 0; day < 10; day++) {
                quick.day(day);
                thorough.day(day);
            }

            assertThat(quick.events).hasSameSizeAs(thorough.events).isNotEmpty();
            assertThat(quick.events.toString()).isEqualTo(thorough.events.toString());
            Map<String, Long> unknown = quick.detector.takeCounts().notEvaluable();
            assertThat(unknown).isEqualTo(thorough.detector.takeCounts().notEvaluable());
        }
    }

    @Test
    void happensForMostQuietPulses() {
        TestingLife life = new TestingLife(RulePackLoader.clinical());
        life.day(0);
        Map<String, Long> counts = life.detector.takeCounts().totals();

        assertThat(counts.get("samples_passed_over")).isGreaterThan(1_440L);
    }
}
