package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.Problem;
import io.holter.schema.care.CareEventKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What short stories mean. */
class StoryLanguageTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long DAY = 86_400_000;

    @Test
    void dailyReadingsKeepTheirClockTimeWhenSummerTimeBegins() {
        Scenario s = story("{signal: weight, at: 0 d 07:00, every: day, for: 40 d, value: 80}");

        assertThat(times(s)).hasSize(40);
        assertThat(Arrays.stream(times(s))
                        .mapToObj(t -> Instant.ofEpochMilli(t)
                                .atZone(BERLIN)
                                .toLocalTime()
                                .toString())
                        .distinct())
                .containsExactly("07:00");
    }

    @Test
    void offsetsInDaysAndSums() {
        Scenario s = story("{signal: weight, at: 35 d, value: 80}", "{signal: weight, at: 2 d 3 h 30 min, value: 80}");

        assertThat(times(s)).containsExactly(s.start() + 35 * DAY, s.start() + 2 * DAY + 12_600_000);
    }

    @Test
    void hoursKeepOnlyAPartOfTheDayAlsoOverMidnight() {
        Scenario s = story(
                "{signal: heart_rate, at: 0 d 00:00, every: 1 h, for: 2 d, value: 60, hours: \"22:00 to 02:00\"}");

        assertThat(Arrays.stream(times(s))
                        .map(t -> Instant.ofEpochMilli(t).atZone(BERLIN).getHour())
                        .toArray())
                .containsExactly(0, 1, 22, 23, 0, 1, 22, 23);
    }

    @Test
    void exceptLeavesGaps() {
        Scenario s = story(
                "{signal: heart_rate, every: 1 min, for: 10 min, value: 60, except: [2 min to 5 min, 9 min to 1 h]}");

        assertThat(Arrays.stream(times(s))
                        .mapToInt(t -> (int) ((t - s.start()) / 60_000))
                        .toArray())
                .containsExactly(0, 1, 5, 6, 7, 8);
    }

    @Test
    void aShapeOfTheDayIsAddedToTheValue() {
        Scenario s = story(
                "{signal: heart_rate, at: 1 d 00:00, every: 6 h, for: 1 d, value: 10, daily: {06:00: 60, 18:00: 80}}");

        double[] values = s.tellings().stream()
                .flatMapToDouble(t -> Arrays.stream(((Telling.Upload) t).values()))
                .toArray();
        assertThat(values).containsExactly(80, 70, 80, 90);
    }

    @Test
    void eventsRepeatAndSessionsEnd() {
        Scenario s =
                story("{taken: B01A, at: 0 d 08:00, every: day, for: 3 d}", "{session: walk, at: 1 h, lasts: 30 min}");

        List<Telling.Care> care =
                s.tellings().stream().map(Telling.Care.class::cast).toList();
        assertThat(care.stream().map(c -> c.event().getKind()))
                .containsExactly(
                        CareEventKind.MEDICATION_TAKEN,
                        CareEventKind.MEDICATION_TAKEN,
                        CareEventKind.MEDICATION_TAKEN,
                        CareEventKind.SESSION_START,
                        CareEventKind.SESSION_STOP);
        assertThat(care.stream().map(c -> c.event().getId()).distinct()).hasSize(5);
        assertThat(care.get(4).event().getStart().toEpochMilli()).isEqualTo(s.start() + 90 * 60_000);
    }

    @Test
    void theStoryLastsAtLeastUntilItsLastSampleArrived() {
        assertThat(story("{signal: weight, at: 35 d, value: 80}").until())
                .isEqualTo(story("{signal: weight, value: 80}").start() + 35 * DAY + 5_000);
    }

    @Test
    void mistakesHaveAPlaceAndAHint() {
        List<Problem> problems = file(
                        "{signal: weight, at: noon, value: 80}",
                        "{signal: weight, hours: night, value: 80}",
                        "{signal: weight, every: 0 min, for: 1 h, value: 80}",
                        "{session: walk, at: 1 h}",
                        "{event: NAP}")
                .problems();

        assertThat(problems.stream().map(p -> p.line() + " " + p.message()))
                .containsExactly(
                        "6 'at' is no time of a story: noon",
                        "7 'hours' is no part of a day: night",
                        "8 a series of 0 samples",
                        "9 'lasts' is missing",
                        "10 unknown event");
        assertThat(problems).allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    private static long[] times(Scenario s) {
        return s.tellings().stream()
                .flatMapToLong(t -> Arrays.stream(((Telling.Upload) t).times()))
                .toArray();
    }

    private static Scenario story(String... lines) {
        ScenarioFile file = file(lines);
        assertThat(file.problems()).isEmpty();
        return file.scenarios().get(0);
    }

    private static ScenarioFile file(String... lines) {
        StringBuilder text = new StringBuilder("rule: X-01\nscenarios:\n  - name: story\n    alerts: []\n    story:\n");
        for (String line : lines) {
            text.append("      - ").append(line).append('\n');
        }
        return ScenarioFile.read("X-01.test.yaml", text.toString());
    }
}
