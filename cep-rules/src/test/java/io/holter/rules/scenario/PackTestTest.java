package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackTestTest {
    private static final String RULE = "rhythm/RH-04.yaml";
    private static final Map<String, String> RULES = Map.of(RULE, RulePackLoader.resource("/rules/" + RULE));

    @Test
    void theClinicalPackPassesAndReachesEveryPartOfEveryRule() {
        PackTest.Report report = PackTest.clinical(name -> true);

        assertThat(report.passed()).isTrue();
        assertThat(report.untested()).isEmpty();
        assertThat(report.rules())
                .allSatisfy(rule ->
                        assertThat(report.coverage().of(rule)).as(rule.key()).doesNotContainValue(0));
    }

    @Test
    void aMissingAlertStandsBesideNothingAndSaysWhy() {
        ScenarioResult result = run("""
                    story:
                      - {signal: heart_rate, every: 1 min, for: 9 min, value: 135, flags: [at_rest]}
                    alerts:
                      - {status: opened, severity: S2}
                """);

        assertThat(result.rows())
                .containsExactly(new AlertRow(AlertRow.Outcome.MISSING, 7, "status opened, severity S2", ""));
        assertThat(result.reasons()).containsExactly("step 'fast' never held");
    }

    @Test
    void anAlertTooManyDoesNotShiftTheOthers() {
        ScenarioResult result = run("""
                    story:
                      - {signal: heart_rate, every: 1 min, for: 12 min, value: 135, noise: 0.01, flags: [at_rest]}
                      - {signal: heart_rate, at: 12 min, every: 1 min, for: 12 min, value: 80, noise: 0.01}
                    alerts:
                      - {status: closed, detected: 22 min}
                """);

        assertThat(result.rows().stream().map(AlertRow::outcome))
                .containsExactly(AlertRow.Outcome.UNEXPECTED, AlertRow.Outcome.SAME);
    }

    @Test
    void anOnsetKeptQuietIsTheReasonGiven() {
        ScenarioResult result = run("""
                    story:
                      - {signal: heart_rate, every: 1 min, for: 12 min, value: 130, noise: 0.01, flags: [at_rest]}
                      - {signal: heart_rate, at: 12 min, every: 1 min, for: 12 min, value: 80, noise: 0.01}
                      - {signal: heart_rate, at: 60 min, every: 1 min, for: 12 min, value: 130, noise: 0.01, flags: [at_rest]}
                    alerts:
                      - {status: opened}
                      - {status: closed}
                      - {status: opened}
                """);

        assertThat(result.passed()).isFalse();
        assertThat(result.reasons()).contains("kept quiet by re-arm time at 70 min");
    }

    @Test
    void aScenarioOfAnotherRuleIsAProblem() {
        PackTest.Report report = PackTest.run(
                RULES, Map.of("X.test.yaml", "rule: X-99\nscenarios:\n  - {name: n, story: [], alerts: []}\n"));

        assertThat(report.passed()).isFalse();
        assertThat(report.problems().get(0).message()).isEqualTo("rule X-99 is not there");
    }

    @Test
    void aRuleWithoutScenariosIsNamed() {
        assertThat(PackTest.run(RULES, Map.of()).untested()).containsExactly("RH-04");
    }

    private static ScenarioResult run(String scenario) {
        String text = "rule: RH-04\nscenarios:\n  - name: told\n" + scenario;
        PackTest.Report report = PackTest.run(RULES, Map.of("RH-04.test.yaml", text));
        assertThat(report.problems()).isEmpty();
        return report.told().get(0).result();
    }
}
