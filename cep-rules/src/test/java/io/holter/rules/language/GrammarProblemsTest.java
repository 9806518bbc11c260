package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks a small rule in one place at a time and reads what the loader says about it. */
class GrammarProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            BL-03 ~ quick: {ema: weight, tau: 3 d, when: hour < 12} ~ quick: 5 ~ a derived value must be a mapping
            BL-03 ~ quick: {ema: weight, tau: 3 d, ~ quick: {ema: weight, ~ 'tau' is missing
            BL-03 ~ tau: 3 d ~ tau: 0 d ~ 'tau' must be longer than nothing
            BL-03 ~ ema: weight, tau: 3 d ~ ema: weight > 3, tau: 3 d ~ this must be a number, not a condition or a text
            BL-03 ~ when: hour < 12} ~ when: hour} ~ a condition must be true or false, this is a number or a text
            BL-03 ~ value: quick - slow ~ value: quick - hour ~ units do not go together: kg and h
            BL-03 ~ value: quick - slow ~ value: "'much'" ~ this must be a number, not a condition or a text
            BL-01 ~ each: day, when: asleep ~ each: week, when: asleep ~ 'each' must be day
            BL-01 ~ night: {mean ~ night: {median ~ a day has no 'median'
            BL-01 ~ night: {mean ~ night: {slope ~ a day has no 'slope'
            BL-01 ~ hours: 3 ~ hours: 25 ~ 'hours' is more than 24
            BL-01 ~ days: 35 to 8 ~ days: 8 to 35 ~ 'days' ends before it begins: 8 to 35
            BL-01 ~ days: 35 to 8 ~ days: last month ~ 'days' is not a span of days: last month
            BL-01 ~ at_least: 14 ~ rank: 50 ~ only 'percentile' has a 'rank'
            BL-05 ~ rank: 10 ~ rank: 101 ~ 'rank' is more than 100
            AG-01 ~ last: 12, over: 3 d ~ when: true ~ 'min' does not say of what time
            AG-01 ~ last: 12 ~ last: 0 ~ 'last' is not a whole number from 1: 0
            AG-01 ~ last: 12, over: 3 d ~ last: 12, at_least: 13 ~ 'at_least' asks for 13 of 12 readings
            AG-01 ~ last: 12, over: 3 d ~ over: 3 d, pane: 4 d ~ 'pane' must be at least 1 s and at most 'over'
            AG-01 ~ last: 12, over: 3 d ~ last: 12, pane: 1 h ~ unknown key 'pane'
            AG-01 ~ {value: weight - lowest} ~ {since: weight} ~ a condition must be true or false
            BL-02 ~ slack: slack ~ slack: weight ~ 'cusum' adds up plain numbers, this is in kg
            MS-02 ~ breath: [{when: symptom('dyspnoea') || symptom('orthopnoea'), points: 2}] ~ breath: 2 ~ 'breath' must list its bands
            MS-02 ~ breath: [{when ~ Breath: [{when ~ 'Breath' is not a name
            KN-01 ~ times: 3, of: 5 ~ times: 3 ~ 'of' is missing
            KN-02 ~ each: 15 min, within: 48 h ~ each: 15 min, within: 30 min ~ 'within' leaves no room for 'times': it can never hold
            KN-02 ~ each: 15 min, within ~ each: 0 min, within ~ 'each' must be at least 1 s
            KN-02 ~ each: 15 min, within ~ each: night, within ~ 'each' is not a duration: night
            TD-01 ~ coverage: 0.8 ~ coverage: 80 ~ 'coverage' is not between 0 and 1
            TD-01 ~ for: 10 min, max_gap: 3 min, min_samples: 8 ~ min_samples: 8 ~ 'for' is missing
            TD-01 ~ resample: {heart_rate: 1 min} ~ resample: {pulse: 1 min} ~ unknown signal 'pulse'
            TD-01 ~ resample: {heart_rate: 1 min} ~ resample: {weight: 1 min} ~ 'resample' names weight, which no condition looks at
            TD-01 ~ resample: {heart_rate: 1 min} ~ resample: {heart_rate: 0 s} ~ a window of 'heart_rate' must be 1 s to 1 d wide
            SQ-01 ~ times: 2 ~ times: 31 ~ 'times' is more than 30
            SQ-01 ~ times: 2 ~ times: 1, next: true ~ 'next' means nothing on a first step that comes once
            SQ-01 ~ apart: 1 min ~ apart: 16 min ~ 'apart' leaves no room in 'within': the last step is unreachable
            SQ-01 ~ {step: severe, times: 2} ~ {times: 2} ~ 'step' is missing
            SQ-01 ~ value: systolic, is ~ value: systolic, signal: systolic, is ~ 'signal' is an older word for 'value': give one of them
            SQ-01 ~ value: systolic, is ~ value: fall, is ~ 'value' is not used by this rule
            SQ-01 ~ update_by: 10 ~ update_by: 0 ~ 'update_by' must be above 0
            SQ-01 ~ when: systolic >= limit ~ `when: "systolic ? 1 > 0 : 2 > 0"` ~ '? :' does not go with number and condition and condition
            SQ-01 ~ when: systolic >= limit ~ when: systolic >= limit && 3 ~ '&&' does not go with condition and number
            SQ-01 ~ when: systolic >= limit ~ when: posture('flying') ~ unknown posture
            SQ-01 ~ when: systolic >= limit ~ when: reported('joy') ~ unknown symptom
            SQ-01 ~ when: systolic >= limit ~ when: least(systolic) > 3 ~ 'least' is called with the wrong arguments
            AB-01 ~ takes('B01A') ~ taken('B01A') ~ unknown name 'taken'
            SI-01 ~ silence: ~ `clear: {when: true} \n\nsilence:` ~ 'silence' goes without 'clear'
            """)
    void saysWhatIsWrong(String id, String good, String broken, String message) {
        String text = Constructs.text(id);
        assertThat(text).contains(good);

        assertThat(problems(text.replace(good, broken.replace("\\n", "\n"))))
                .extracting(Problem::message)
                .anyMatch(m -> m.contains(message));
    }

    @Test
    void hasLimits() {
        assertThat(messages(more("parameters:\n", "  p%d: {value: 1, unit: kg}\n", 61)))
                .contains("more than 60 parameters");
        assertThat(messages(more("derived:\n", "  d%d: {value: weight}\n", 41)))
                .contains("more than 40 derived values");
        assertThat(messages(more("steps:\n", "  s%d: {when: weight > 60}\n", 31)))
                .contains("more than 30 steps");
        assertThat(messages(more("sequence: [", "leaves, ", 11))).contains("'sequence' must list 1 to 10 steps");
        assertThat(messages(more("when: macd", " + 0 + macd", 200)))
                .contains("the condition is longer than 2000 characters");
        assertThat(messages(more("value: quick", " - (quick", 40))).isNotEmpty();
        assertThat(messages("? [rule]\n: RH-04\n")).first().asString().startsWith("not YAML");
    }

    @Test
    void asksForSomethingToListenTo() {
        String text = Constructs.text("SQ-01")
                .replace("systolic >= limit", "age > 60")
                .replace("systolic < limit - 20", "age < 60")
                .replace("worst: {value: systolic, is: highest, update_by: 10}", "")
                .replace("{systolic}", "{limit}");

        assertThat(messages(text)).containsExactly("no condition looks at a signal or an event");
    }

    private static String more(String where, String what, int times) {
        String all = IntStream.range(0, times).mapToObj(i -> what.formatted(i)).collect(Collectors.joining());
        return Constructs.text("BL-03").replaceFirst(java.util.regex.Pattern.quote(where), where + all);
    }

    private static List<String> messages(String text) {
        return problems(text).stream().map(Problem::message).toList();
    }

    private static List<Problem> problems(String text) {
        Loaded loaded = RulePackLoader.load(Map.of("rule.yaml", text));
        assertThat(loaded).isInstanceOf(Loaded.Problems.class);
        return ((Loaded.Problems) loaded).problems();
    }
}
