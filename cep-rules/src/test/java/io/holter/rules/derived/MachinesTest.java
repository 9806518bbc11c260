package io.holter.rules.derived;

import static io.holter.rules.derived.Feed.ALWAYS;
import static io.holter.rules.derived.Feed.DAY;
import static io.holter.rules.derived.Feed.HOUR;
import static io.holter.rules.derived.Feed.INPUT;
import static io.holter.rules.derived.Feed.MINUTE;
import static io.holter.rules.derived.Feed.REST;
import static io.holter.rules.derived.Feed.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Logic;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples of every derivation but the sliding window, which has its own. */
class MachinesTest {
    private static final double NONE = Double.NaN;

    @Test
    void averagesExponentiallyFromTheFirstReadingOn() {
        Feed ema = new Feed(new Derivation.Ema(INPUT, ALWAYS, Duration.ofDays(3)));

        assertThat(ema.last(START, NONE)).isNaN();
        assertThat(ema.last(START + DAY, 80)).isEqualTo(80);
        assertThat(ema.last(START + 4 * DAY, 90)).isEqualTo(80 + (1 - Math.exp(-1)) * 10);
        assertThat(ema.last(START + 5 * DAY, NONE)).isEqualTo(80 + (1 - Math.exp(-1)) * 10);
    }

    @Test
    void addsUpWhatIsBeyondTheSlackAndNeverFallsBelowZero() {
        Feed cusum = new Feed(new Derivation.Cusum(INPUT, ALWAYS, Arithmetic.constant(0.5)));

        assertThat(cusum.last(START, NONE)).isNaN();
        assertThat(cusum.last(START + 1, 2)).isEqualTo(1.5);
        assertThat(cusum.last(START + 2, 1)).isEqualTo(2);
        assertThat(cusum.last(START + 3, -5)).isZero();
        assertThat(cusum.last(START + 4, 0.75)).isEqualTo(0.25);
    }

    @Test
    void leavesInfinitiesOutOfWhatLasts() {
        Feed cusum = new Feed(new Derivation.Cusum(INPUT, ALWAYS, Arithmetic.constant(0)));

        cusum.last(START, 1);
        assertThat(cusum.last(START + 1, Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void keepsTheLatestValueUntilItIsTooOld() {
        Feed keep = new Feed(new Derivation.Keep(INPUT, REST, Duration.ofHours(2)));

        assertThat(keep.last(START, 4)).isEqualTo(4);
        assertThat(keep.last(START + HOUR, 5)).isEqualTo(4);
        assertThat(keep.last(START + 2 * HOUR, NONE)).isEqualTo(4);
        assertThat(keep.last(START + 2 * HOUR + 1, NONE)).isNaN();
    }

    @Test
    void countsMinutesSinceAConditionWasTrue() {
        Feed since = new Feed(new Derivation.Since(Logic.less(Arithmetic.constant(100), INPUT)));

        assertThat(since.last(START, 90)).isInfinite();
        assertThat(since.last(START + MINUTE, 110)).isZero();
        assertThat(since.last(START + 31 * MINUTE, NONE)).isEqualTo(30);
    }

    @Test
    void givesPointsOfTheFirstTrueBandAndTellsUnknownFromNone() {
        Derivation.Group group = new Derivation.Group(
                "g",
                List.of(
                        new Derivation.Band(Logic.less(Arithmetic.constant(10), INPUT), 3),
                        new Derivation.Band(Logic.less(Arithmetic.constant(5), INPUT), 1)));
        Derivation.Group rest = new Derivation.Group("rest", List.of(new Derivation.Band(REST, 2)));
        Feed points = new Feed(
                new Derivation.Points(List.of(group, rest), 1, false),
                new Derivation.Points(List.of(group, rest), 1, true));

        assertThat(points.at(START, 12)).containsExactly(12, 5, 2);
        assertThat(points.at(START + 1, 7)).containsExactly(7, 1, 1);
        assertThat(points.at(START + 2, 3)).containsExactly(3, 0, 0);
        assertThat(points.at(START + 3, NONE)).containsExactly(NONE, NONE, NONE);
    }

    @Test
    void ranksTheLastReadings() {
        Feed last = new Feed(
                last(Statistic.MEDIAN, 0, 5, Duration.ZERO),
                last(Statistic.MAD, 0, 5, Duration.ZERO),
                last(Statistic.PERCENTILE, 90, 5, Duration.ZERO),
                last(Statistic.CHANGE, 0, 5, Duration.ZERO));

        last.at(START, 1_000);
        last.at(START + 1, 1);
        last.at(START + 2, 4);
        last.at(START + 3, 2);
        assertThat(last.at(START + 4, 10)).containsExactly(10, 4, 1.4826 * 3, 1_000, -990);
        assertThat(last.at(START + 5, 3)).containsExactly(3, 3, 1.4826, 10, 2);
    }

    @Test
    void forgetsReadingsThatAreAsOldAsTheLimit() {
        Feed last = new Feed(last(Statistic.COUNT, 0, 64, Duration.ofHours(1)));

        last.last(START, 1);
        assertThat(last.last(START + HOUR - 1, 1)).isEqualTo(2);
        assertThat(last.last(START + HOUR, 1)).isEqualTo(2);
    }

    @Test
    void givesAValidDayOnlyWithEnoughReadingsAndHours() {
        Feed daily = new Feed(new Derivation.Daily(Statistic.MEAN, INPUT, REST, 3, 2));

        assertThat(daily.last(START, 2)).isNaN();
        assertThat(daily.last(START + MINUTE, 4)).isNaN();
        assertThat(daily.last(START + 2 * MINUTE, 6)).isNaN();
        assertThat(daily.last(START + 59 * MINUTE, 7)).isNaN();
        assertThat(daily.last(START + HOUR, 8)).isEqualTo(5);
        assertThat(daily.last(START + DAY, 8)).isNaN();
    }

    @Test
    void takesDaysFromMidnightToMidnightOfTheZoneAlsoWhenClocksChange() {
        Feed daily = new Feed("Europe/Berlin", new Derivation.Daily(Statistic.COUNT, INPUT, ALWAYS, 0, 0));
        // 2026-03-29 has 23 hours in Berlin: from 23:00Z of the 28th to 22:00Z of the 29th.
        long first = Instant.parse("2026-03-28T23:00:00Z").toEpochMilli();

        assertThat(daily.last(first - 1, 1)).isEqualTo(1);
        for (int hour = 0; hour < 23; hour++) {
            assertThat(daily.last(first + hour * HOUR, 1)).isEqualTo(hour + 1);
        }
        assertThat(daily.last(first + 23 * HOUR, 1)).isEqualTo(1);
    }

    @Test
    void takesTheBaselineFromTheDaysAskedForOnly() {
        Derivation.Daily daily = new Derivation.Daily(Statistic.MEAN, INPUT, ALWAYS, 1, 0);
        Feed days = new Feed(
                daily,
                new Derivation.Days(Statistic.MEDIAN, 0, 0, 5, 2, 3),
                new Derivation.Days(Statistic.SLOPE, 0, 0, 3, 0, 2),
                new Derivation.Days(Statistic.COUNT, 0, 0, 5, 1, 0));

        double[] values = {};
        for (int day = 0; day < 8; day++) {
            values = day == 3 ? values : days.at(START + day * DAY + HOUR, 10 * day);
            if (day == 4) {
                assertThat(values).containsExactly(40, 40, 10, 10, 3);
            }
        }
        // Days 2, 4 and 5 for the median (3 has no reading); 4 to 7 for the slope; 2, 4, 5, 6 for the count.
        assertThat(values).containsExactly(70, 70, 40, 10, 4);
    }

    @Test
    void forgetsDaysAfterALongSilence() {
        Feed days = new Feed(
                new Derivation.Daily(Statistic.MAX, INPUT, ALWAYS, 1, 0),
                new Derivation.Days(Statistic.MAX, 0, 0, 42, 1, 1));

        days.at(START, 7);
        assertThat(days.last(START + 42 * DAY, 1)).isEqualTo(7);
        assertThat(days.last(START + 43 * DAY, 1)).isEqualTo(1);
        assertThat(days.last(START + 400 * DAY, 1)).isNaN();
    }

    @Test
    void seesTheDerivedValuesBeforeIt() {
        Feed chain = new Feed(
                new Derivation.Keep(INPUT, ALWAYS, Duration.ofDays(1)),
                new Derivation.Value(Arithmetic.multiply(Arithmetic.derived(0), Arithmetic.constant(2))));

        chain.at(START, 3);
        assertThat(chain.last(START + 1, NONE)).isEqualTo(6);
    }

    @Test
    void findsTheSlopePerDayAndTheSpread() {
        Feed last = new Feed(last(Statistic.SLOPE, 0, 10, Duration.ZERO), last(Statistic.SD, 0, 10, Duration.ZERO));

        last.at(START, 80);
        last.at(START + DAY, 82);
        double[] values = last.at(START + 2 * DAY, 81);
        assertThat(values[1]).isCloseTo(0.5, within(1e-9));
        assertThat(values[2]).isCloseTo(1, within(1e-9));
    }

    private static Derivation.Last last(Statistic statistic, int rank, int readings, Duration over) {
        return new Derivation.Last(statistic, rank, INPUT, ALWAYS, readings, over, 1);
    }
}
