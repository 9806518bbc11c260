package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a rule file says, said again for those who sign it. */
class RuleWordsTest {
    @Test
    void saysConditionsWithTheDefaultsOfTheirParameters() {
        RuleWords words = words("rhythm/RH-04.yaml");

        assertThat(words.appliesTo()).isEqualTo("everybody");
        assertThat(words.steps().get(0).text())
                .startsWith("heart rate > limit (120 /min) and at rest")
                .contains("for 10 min", "readings", "gap");
        assertThat(words.escalations().get(0).name()).isEqualTo("S1");
        assertThat(words.clear()).contains("<");
    }

    @Test
    void saysSequencesAndAbsences() {
        assertThat(words("hypertension/BP-01.yaml").pattern())
                .isEqualTo("“severe”, then “severe”, at least 1 min apart, all within 15 min");
        assertThat(words("hypertension/BP-02.yaml").pattern())
                .contains("and then no “")
                .endsWith("within 15 min");
        assertThat(words("data-quality/DQ-01.yaml").pattern())
                .contains("no sample of heart rate for 24 h", "any other contracted signal for 72 h");
    }

    @Test
    void saysWhatIsCalled() {
        Rule rule = rule("rhythm/RH-04.yaml");
        PlainEnglish english = new PlainEnglish(rule);

        assertThat(english.of("takes('B01A') && !known(spo2)"))
                .isEqualTo("takes a drug of ATC B01A and SpO2 is not known");
        assertThat(english.of("heart_failure ? 3 : copd ? 2 : 1"))
                .isEqualTo("3 if heart failure, else 2 if COPD, else 1");
        assertThat(english.of("abs(weight - usual) >= 2 || !at_rest"))
                .isEqualTo("the size of (weight − usual) ≥ 2 or not at rest");
        assertThat(english.of("symptom('chest_pain')")).isEqualTo("reported chest pain in the last 2 h");
        assertThat(english.of(true)).isEqualTo("any reading");
    }

    @Test
    void listsDifferencesPointByPoint() {
        String yaml = "# Differs from the source:\n# - one\n#   goes on\n# - two\nrule: X-01\n";

        assertThat(RuleWords.of(rule("rhythm/RH-04.yaml"), yaml).differences()).containsExactly("one goes on", "two");
        assertThat(RuleWords.of(rule("rhythm/RH-04.yaml"), "# Differs from the source: all\n# of it.\nrule: X-01\n")
                        .differences())
                .containsExactly("all of it.");
        assertThat(RuleWords.of(rule("rhythm/RH-04.yaml"), "rule: X-01\n").differences())
                .isEmpty();
    }

    @Test
    void findsWordsForEveryConstruct() {
        Stream.concat(Constructs.files().entrySet().stream(), RulePackLoader.clinicalFiles().entrySet().stream())
                .forEach(file -> {
                    RuleWords words = RuleWords.of(load(file.getKey(), file.getValue()), file.getValue());
                    List<String> all = Stream.of(
                                    Stream.of(words.appliesTo(), words.pattern(), words.clear()),
                                    words.steps().stream().map(RuleWords.Said::text),
                                    words.escalations().stream().map(RuleWords.Said::text),
                                    words.derived().stream().map(RuleWords.Said::text))
                            .flatMap(s -> s)
                            .toList();
                    assertThat(all)
                            .as(file.getKey())
                            .allSatisfy(text ->
                                    assertThat(text).isNotBlank().doesNotContain("&&", "||", "null", "!=", "_", "(?"));
                });
    }

    private static RuleWords words(String file) {
        return RuleWords.of(
                rule(file),
                Objects.requireNonNull(RulePackLoader.clinicalFiles().get(file)));
    }

    private static Rule rule(String file) {
        return load(file, Objects.requireNonNull(RulePackLoader.clinicalFiles().get(file)));
    }

    private static Rule load(String file, String yaml) {
        return ((Loaded.Pack) RulePackLoader.load(Map.of(file, yaml)))
                .pack()
                .rules()
                .get(0);
    }
}
