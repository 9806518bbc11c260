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
                "{signal: heart_rate, at: 0 d 00:00, every: 1 h, for: 2 d, value: 60, noise: 0.01, hours: \"22:00 to 02:00\"}");

        assertThat(Arrays.stream(times(s))
                        .map(t -> Instant.ofEpochMilli(t).atZone(BERLIN).getHour())
                        .toArray())
                .containsExactly(0, 1, 22, 23, 0, 1, 22, 23);
    }

    @Test
    void exceptLeavesGaps() {
        Scenario s = story(
                "{signal: heart_rate, every: 1 min, for: 10 min, value: 60, noise: 0.01, except: [2 min to 5 min, 9 min to 1 h]}");

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
    void aRhythmFollowsItsIntervals() {
        Scenario s = story("{rhythm: sinus, at: 5 min, for: 10 min, rate: 75, seed: 3, flags: [at_rest]}");

        long[] times = times(s);
        double[] values = values(s);
        assertThat(times[0]).isEqualTo(s.start() + 300_000);
        assertThat(times[times.length - 1]).isLessThan(s.start() + 900_000);
        assertThat(times.length).isBetween(700, 800);
        for (int i = 1; i < times.length; i++) {
            assertThat((double) (times[i] - times[i - 1])).isEqualTo(values[i]);
        }
        assertThat(s.tellings()).hasSize(10);
        assertThat(values(story("{rhythm: sinus, at: 5 min, for: 10 min, rate: 75, seed: 3}")))
                .isEqualTo(values);
    }

    @Test
    void tachogramsComeAgainAndAgain() {
        Scenario s = story("{rhythm: af, every: 30 min, lasting: 70 s, for: 2 h, rate: 100}");

        long[] minutes = Arrays.stream(times(s))
                .map(t -> (t - s.start()) / 60_000)
                .distinct()
                .toArray();
        assertThat(minutes).containsExactly(0, 1, 30, 31, 60, 61, 90, 91);
    }

    @Test
    void everyRhythmHasItsLook() {
        double[] bigeminy = values(story("{rhythm: bigeminy, for: 5 min, rate: 70}"));
        double[] flutter = values(story("{rhythm: flutter, for: 5 min}"));
        double[] ectopy = values(story("{rhythm: ectopy, for: 1 h, share: 0.1}"));

        assertThat(bigeminy[0] / bigeminy[1]).isBetween(0.4, 0.5);
        assertThat(Arrays.stream(flutter).max().orElseThrow()
                        - Arrays.stream(flutter).min().orElseThrow())
                .isLessThan(30);
        long early = 0;
        for (int i = 0; i + 1 < ectopy.length; i++) {
            early += ectopy[i] < 0.8 * ectopy[i + 1] ? 1 : 0;
        }
        assertThat((double) early / ectopy.length).isBetween(0.06, 0.12);
    }

    @Test
    void notesAndExertionAreToldToo() {
        Scenario s = story("{note: travel, at: 1 h}", "{session: run, at: 2 h, lasts: 30 min, exertion: 17}");

        List<Telling.Care> care =
                s.tellings().stream().map(Telling.Care.class::cast).toList();
        assertThat(care.get(0).event().getKind()).isEqualTo(CareEventKind.NOTE);
        assertThat(care.get(0).event().getCode()).isEqualTo("travel");
        assertThat(care.get(1).event().getSeverity()).isNull();
        assertThat(care.get(2).event().getSeverity()).isEqualTo(17);
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
                        "{event: NAP}",
                        "{rhythm: waltz, for: 1 h}",
                        "{rhythm: af, at: 5 min}")
                .problems();

        assertThat(problems.stream().map(p -> p.line() + " " + p.message()))
                .containsExactly(
                        "6 'at' is no time of a story: noon",
                        "7 'hours' is no part of a day: night",
                        "8 a series of 0 samples",
                        "9 'lasts' is missing",
                        "10 unknown event",
                        "11 unknown rhythm",
                        "12 it does not say how long the rhythm lasts");
        assertThat(problems).allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    private static long[] times(Scenario s) {
        return s.tellings().stream()
                .flatMapToLong(t -> Arrays.stream(((Telling.Upload) t).times()))
                .toArray();
    }

    private static double[] values(Scenario s) {
        return s.tellings().stream()
                .flatMapToDouble(t -> Arrays.stream(((Telling.Upload) t).values()))
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
