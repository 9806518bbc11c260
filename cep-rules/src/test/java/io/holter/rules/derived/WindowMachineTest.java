package io.holter.rules.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowMachineTest {
    private static final long PANE = 10 * Feed.MINUTE;
    private static final long OVER = 65 * Feed.MINUTE;

    @Test
    void movesInPanes() {
        Feed count = new Feed(window(Statistic.COUNT, 3 * Feed.HOUR, Feed.HOUR, 0));

        assertThat(count.last(Feed.START, 1)).isEqualTo(1);
        assertThat(count.last(Feed.START + Feed.HOUR - 1, 1)).isEqualTo(2);
        assertThat(count.last(Feed.START + 3 * Feed.HOUR - 1, 1)).isEqualTo(3);
        assertThat(count.last(Feed.START + 3 * Feed.HOUR, Double.NaN)).isEqualTo(1);
        assertThat(count.last(Feed.START + 9 * Feed.HOUR, Double.NaN)).isZero();
    }

    @Test
    void saysNothingWithTooFewReadings() {
        Feed mean = new Feed(window(Statistic.MEAN, 3 * Feed.HOUR, Feed.HOUR, 2));

        assertThat(mean.last(Feed.START, 1)).isNaN();
        assertThat(mean.last(Feed.START + 1, 2)).isEqualTo(1.5);
        assertThat(mean.last(Feed.START + 3 * Feed.HOUR, 2)).isNaN();
    }

    @Test
    void remembersNoMoreForALongerWindow() {
        int shorter = bytes(Duration.ofHours(1), 20_000);
        int longer = bytes(Duration.ofDays(30), 20_000);

        assertThat(longer).isEqualTo(shorter).isLessThan(1_000);
    }

    /** Every statistic, against the same worked out from all readings, with restarts in between. */
    @ParameterizedTest
    @EnumSource(
            value = Statistic.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MEDIAN", "MAD", "PERCENTILE", "MESOR", "AMPLITUDE"})
    void agreesWithAllReadingsOfTheWindow(Statistic statistic) {
        SplittableRandom random = new SplittableRandom(statistic.ordinal());
        Feed feed = new Feed(window(statistic, OVER, PANE, 3));
        List<double[]> all = new ArrayList<>();
        long time = Feed.START;
        for (int i = 0; i < 3_000; i++) {
            time += random.nextInt(20) == 0 ? random.nextLong(2 * OVER) : 1 + random.nextLong(4 * Feed.MINUTE);
            double value = random.nextInt(5) == 0 ? Double.NaN : 60 + 40 * random.nextDouble();
            if (!Double.isNaN(value)) {
                all.add(new double[] {time, value});
            }
            double actual = feed.last(time, value);
            assertThat(actual).isCloseTo(expected(statistic, all, time), within(1e-6));
            if (random.nextInt(50) == 0) {
                feed.restart();
            }
        }
    }

    private static double expected(Statistic statistic, List<double[]> all, long time) {
        double[][] seen = all.stream()
                .filter(r -> Math.floorDiv((long) r[0], PANE) * PANE > time - OVER)
                .toArray(double[][]::new);
        double[] values = Arrays.stream(seen).mapToDouble(r -> r[1]).toArray();
        int n = values.length;
        if (n < 3) {
            return Double.NaN;
        }
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double min = Arrays.stream(values).min().orElse(Double.NaN);
        double max = Arrays.stream(values).max().orElse(Double.NaN);
        return switch (statistic) {
            case MEAN -> mean;
            case MIN -> min;
            case MAX -> max;
            case RANGE -> max - min;
            case CHANGE -> values[n - 1] - values[0];
            case COUNT -> n;
            case SUM -> mean * n;
            case SLOPE -> slope(seen, mean);
            case SD ->
                Math.sqrt(
                        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
            default -> throw new AssertionError();
        };
    }

    private static double slope(double[][] readings, double mean) {
        double place = Arrays.stream(readings).mapToDouble(r -> r[0]).average().orElse(Double.NaN);
        double joint = 0;
        double spread = 0;
        for (double[] r : readings) {
            joint += (r[0] - place) * (r[1] - mean);
            spread += (r[0] - place) * (r[0] - place);
        }
        return joint / spread * Feed.DAY;
    }

    private static int bytes(Duration over, int readings) {
        Feed feed = new Feed(window(Statistic.MEAN, over.toMillis(), over.toMillis() / 24, 1));
        for (int i = 0; i < readings; i++) {
            feed.last(Feed.START + i * over.toMillis() / 1_000, i);
        }
        return feed.restart();
    }

    private static Derivation.Window window(Statistic statistic, long over, long pane, int atLeast) {
        return new Derivation.Window(
                statistic, Feed.INPUT, Feed.ALWAYS, Duration.ofMillis(over), Duration.ofMillis(pane), atLeast);
    }
}
