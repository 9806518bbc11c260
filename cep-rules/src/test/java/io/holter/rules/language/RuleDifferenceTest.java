package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleDifferenceTest {
    private static final String RULE = """
            rule: EX-01
            version: 1
            severity: S3
            message: {en: "Pulse {worst}."}
            parameters:
              limit: {value: 120, unit: /min, range: [90, 180]}
              slack: {value: 0.5, unit: "1"}
            derived:
              day: {mean: heart_rate, over: 24 h}
              drift: {cusum: day, slack: slack}
            steps:
              fast: {when: heart_rate > limit, hold: {for: 10 min}}
            """;

    @Test
    void keepsWhenOnlyNumbersAndTextsDiffer() {
        RuleDifference difference = to(RULE.replace("120", "125").replace("Pulse", "Rate"));

        assertThat(difference.changes())
                .containsExactly("message.en: Pulse {worst}. -> Rate {worst}.", "parameters.limit.value: 120 -> 125");
        assertThat(difference.keepAllowed()).isTrue();
        assertThat(difference.derivedInCommon()).isEqualTo(2);
    }

    @Test
    void theVersionAloneIsNoChange() {
        assertThat(to(RULE.replace("version: 1", "version: 2")).changes()).isEmpty();
    }

    @Test
    void doesNotKeepWhatWouldMeanSomethingElse() {
        assertThat(to(RULE.replace("> limit", ">= limit")).beyondKeep()).containsExactly("steps.fast.when");
        assertThat(to(RULE.replace("24 h", "48 h")).beyondKeep()).containsExactly("derived.day.over");
        assertThat(to(RULE.replace("unit: /min", "unit: /h")).beyondKeep()).containsExactly("parameters.limit.unit");
        assertThat(to(RULE.replace("  slack: {value: 0.5, unit: \"1\"}\n", "")).beyondKeep())
                .containsExactly("parameters.slack");
        assertThat(to(RULE + "patience: 15 min\n").beyondKeep()).containsExactly("patience");
    }

    @Test
    void takesOverDerivedValuesUpToTheFirstThatMeansSomethingElse() {
        assertThat(to(RULE.replace("0.5", "0.7")).derivedInCommon()).isEqualTo(1);
        assertThat(to(RULE.replace("24 h", "48 h")).derivedInCommon()).isZero();
        assertThat(to(RULE.replace("10 min", "20 min")).derivedInCommon()).isEqualTo(2);
        assertThat(to(RULE + "resample: {heart_rate: 1 min}\n").derivedInCommon())
                .isZero();
    }

    private static RuleDifference to(String changed) {
        return RuleDifference.between(RULE, changed);
    }
}
