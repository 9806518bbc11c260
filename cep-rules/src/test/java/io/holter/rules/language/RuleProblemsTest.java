package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks the tachycardia rule in one place at a time and reads what the loader says about it. */
class RuleProblemsTest {
    private static final String GOOD = RulePackLoader.resource("/rules/rhythm/RH-04.yaml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heart_rate > limit &&            | hart_rate > limit &&              | unknown name 'hart_rate'
            heart_rate > limit &&            | heart_rate > limt &&              | unknown name 'limt'
            heart_rate > limit &&            | systolic > limit &&               | units differ: mm[Hg] compared with /min
            heart_rate > limit &&            | heart_rate > 300 &&               | heart_rate is compared with 300.0, which it never passes
            heart_rate > limit && at_rest    | heart_rate + limit                | a condition must be true or false, this is a number or a text
            heart_rate > limit &&            | heart_rate > limit && (           | missing ')'
            heart_rate > limit &&            | symptom('cough') &&               | unknown symptom
            heart_rate > limit &&            | heart_rate > [1][0] &&    | this is not part of the rule language
            for: 10 min,                     | for: ten minutes,                 | 'for' is not a duration: ten minutes
            max_gap: 6 min,                  | ''                                | 'max_gap' is missing
            sequence: [fast]                 | sequence: [fsat]                  | unknown step 'fsat'
            range: [90, 180], personal       | personal                          | 'range' is missing
            value: 120, unit: /min           | value: 220, unit: /min            | 'value' of limit is outside its range
            unit: /min, range: [90           | unit: bpm, range: [90             | unknown unit 'bpm'
            version: 1                       | version: one                      | 'version' is not a whole number from 1: one
            severity: S2                     | severity: high                    | 'severity' is no severity: high
            severity: S2                     | severty: S2                       | unknown key 'severty'
            {worst} /min über                | {wrost} /min über                 | unknown placeholder {wrost}
            signal: heart_rate, is           | signal: weight, is                | 'signal' is not used by this rule
            rearm: 4 h                       | rearm: soon                       | 'rearm' is not a duration: soon
            rule: RH-04                      | rule: tachycardia                 | 'rule' is not a rule id: tachycardia
            """)
    void saysWhatIsWrong(String good, String broken, String message) {
        assertThat(GOOD).contains(good);

        assertThat(problems(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), broken)))
                .extracting(Problem::message)
                .anyMatch(m -> m.contains(message));
    }

    @Test
    void saysWhereItIsWrong() {
        String text = GOOD.replace("when: heart_rate > limit &&", "when: at_rest && systolic > limit &&");

        assertThat(problems(text)).first().satisfies(p -> {
            String line = text.lines().toList().get(p.line() - 1);
            assertThat(line.substring(p.column() - 1)).startsWith("> limit");
            assertThat(p.hint()).isEqualTo("compare a signal with a parameter of the same UCUM unit");
        });
    }

    @Test
    void findsPlacesInConditionsOfSeveralLines() {
        String text =
                RulePackLoader.resource("/rules/rhythm/RH-01.yaml").replace("limit && !asleep", "limit && !aslep");

        assertThat(problems(text))
                .first()
                .satisfies(
                        p -> assertThat(text.lines().toList().get(p.line() - 1).substring(p.column() - 1))
                                .startsWith("aslep"));
    }

    @Test
    void reportsEverythingAtOnce() {
        String text = GOOD.replace("  fr: Tachycardie au repos\n", "")
                .replace("severity: S2", "severity: S9")
                .replace("rearm: 4 h", "");

        assertThat(problems(text))
                .extracting(Problem::message)
                .contains("'fr' is missing", "'severity' is no severity: S9", "'rearm' is missing");
    }

    @Test
    void refusesTheTricksOfYaml() {
        assertThat(problems("a: &x 1\nb: *x\n"))
                .extracting(Problem::message)
                .containsExactly("aliases are not allowed");
        assertThat(problems(GOOD + "version: 2\n"))
                .extracting(Problem::message)
                .contains("key 'version' stands here twice");
        assertThat(problems("[".repeat(40))).extracting(Problem::message).containsExactly("nested deeper than 12");
        assertThat(problems("x".repeat(300_000)))
                .extracting(Problem::message)
                .containsExactly("the file is larger than 256 KiB");
        assertThat(problems("a: 1\n---\nb: 2\n"))
                .extracting(Problem::message)
                .containsExactly("a second document starts here");
        assertThat(problems("a: [1,"))
                .first()
                .satisfies(p -> assertThat(p.message()).startsWith("not YAML"));
        assertThat(problems("")).extracting(Problem::message).containsExactly("the file does not hold a mapping");
    }

    @Test
    void refusesTwoFilesForOneRule() {
        Loaded loaded = RulePackLoader.load(Map.of("a.yaml", GOOD, "b.yaml", GOOD));

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Problems.class,
                        p -> assertThat(p.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "b.yaml:1:1: rule RH-04 is also in a.yaml (give it an id of its own)"));
    }

    @Test
    void findsStepsThatNoPatternUses() {
        String text = GOOD.replace("\npattern:", "  never:\n    when: heart_rate > 100\n\npattern:");

        assertThat(problems(text))
                .extracting(Problem::message)
                .containsExactly("step 'never' is unreachable: the pattern does not use it");
    }

    private static List<Problem> problems(String text) {
        Loaded loaded = RulePackLoader.load(Map.of("rule.yaml", text));
        assertThat(loaded).isInstanceOf(Loaded.Problems.class);
        return ((Loaded.Problems) loaded).problems();
    }
}
