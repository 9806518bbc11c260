package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Clause;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions say about a reading. */
class ConditionCompilerTest {
    private static final String RULE = Constructs.text("KN-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spo2 <= limit                                | 90  | TRUE
            spo2 <= limit                                | 92  | FALSE
            spo2 <= limit                                | NaN | UNKNOWN
            spo2 <= limit - 2                            | 90  | FALSE
            2 * spo2 > 181 && 1 < 2                      | 91  | TRUE
            abs(spo2 - limit) > 3                        | 80  | TRUE
            least(spo2, 85) < 85.5                       | 99  | TRUE
            least(spo2, 85) < 85.5                       | NaN | UNKNOWN
            greatest(spo2, limit) == limit               | 80  | TRUE
            (spo2 < limit ? 1 : 2) == 1                  | 80  | TRUE
            (spo2 < limit ? 1 : 2) == 2                  | 95  | TRUE
            (spo2 < limit ? 1 : 2) != 1                  | NaN | UNKNOWN
            known(spo2)                                  | NaN | FALSE
            known(spo2)                                  | 80  | TRUE
            known(spo2 < limit)                          | NaN | FALSE
            spo2 < limit && false                        | NaN | FALSE
            spo2 < limit OR true                         | NaN | TRUE
            !(spo2 < limit)                              | NaN | UNKNOWN
            spo2 > 60 && heart_rate > 60                 | 90  | UNKNOWN
            taken('B01A') && spo2 > 60                   | 90  | FALSE
            !session_start() && spo2 > 60                | 90  | TRUE
            """)
    void answersInThreeValues(String condition, double spo2, String answer) {
        Rule rule = load(condition.replace(" OR ", " || "));

        int truth = rule.steps().get(0).when().test(new TestingReading(rule).with("spo2", spo2));

        assertThat(truth).isEqualTo(truth(answer));
    }

    private static int truth(String name) {
        return switch (name) {
            case "TRUE" -> Truth.TRUE;
            case "FALSE" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }

    @Test
    void hearsAnEventAtItsMoment() {
        Rule rule = load("taken('B01A') && spo2 > 60");
        TestingReading reading = new TestingReading(rule).with("spo2", 90).with("medication_taken B01A", 1);

        assertThat(rule.steps().get(0).when().test(reading)).isEqualTo(Truth.TRUE);
        assertThat(rule.inputs())
                .containsExactly(
                        new Input.OfEvent(CareEventKind.MEDICATION_TAKEN, "B01A"), new Input.OfSignal(Signal.SPO2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spo2 < limit && at_rest                                | spo2 < limit; at_rest
            spo2 < limit && (at_rest && !asleep)                   | spo2 < limit; (at_rest && !asleep)
            spo2 < limit && at_rest && !asleep && age > 60         | spo2 < limit; at_rest; !asleep; age > 60
            (spo2 < limit && at_rest)                              | (spo2 < limit && at_rest)
            symptom('dyspnoea') && spo2 > (at_rest ? 80 : 70)      | symptom('dyspnoea'); spo2 > (at_rest ? 80 : 70)
            """)
    void isSplitIntoItsClauses(String condition, String clauses) {
        assertThat(load(condition).steps().get(0).clauses())
                .extracting(Clause::text)
                .containsExactly(clauses.split("; "));
    }

    @Test
    void isOneClauseWhereOrDecides() {
        assertThat(load("spo2 < limit && at_rest || age > 60").steps().get(0).clauses())
                .extracting(Clause::text)
                .containsExactly("spo2 < limit && at_rest || age > 60");
    }

    private static Rule load(String condition) {
        String text = RULE.replace("    when: spo2 <= limit && at_rest\n", "    when: |\n      " + condition + "\n");
        Loaded loaded = RulePackLoader.load(Map.of("rule.yaml", text));
        assertThat(loaded).isInstanceOf(Loaded.Pack.class);
        return ((Loaded.Pack) loaded).pack().rules().get(0);
    }
}
