package io.holter.rules.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The 24-h cosine through the panes of a window. */
class CosinorTest {
    private static final long PANE = 90 * Feed.MINUTE;
    private static final long OVER = 72 * Feed.HOUR;

    /** Four points a quarter of a day apart: mesor 70, 12 at the crest along the cosine, 5 along the sine. */
    @Test
    void agreesWithFourPointsWorkedOutByHand() {
        double[] sums = new double[Cosinor.SUMS];
        double[] values = {70 + 12, 70 + 5, 70 - 12, 70 - 5};
        for (int i = 0; i < 4; i++) {
            Cosinor.add(sums, Feed.START + i * 6 * Feed.HOUR, values[i]);
        }

        assertThat(Cosinor.result(Statistic.MESOR, sums)).isCloseTo(70, within(1e-9));
        assertThat(Cosinor.result(Statistic.AMPLITUDE, sums)).isCloseTo(13, within(1e-9));
    }

    /** Unequally spread points do not shift the mesor, as a mean would be. */
    @Test
    void isNoMereMean() {
        double[] sums = new double[Cosinor.SUMS];
        double mean = 0;
        double[] hours = {0, 1, 2, 3, 4, 8, 13, 19};
        for (double hour : hours) {
            double y = 60 + 10 * Math.cos(2 * Math.PI * (hour - 16) / 24);
            Cosinor.add(sums, Feed.START + hour * Feed.HOUR, y);
            mean += y / hours.length;
        }

        assertThat(mean).isCloseTo(56.1, within(0.05));
        assertThat(Cosinor.result(Statistic.MESOR, sums)).isCloseTo(60, within(1e-9));
        assertThat(Cosinor.result(Statistic.AMPLITUDE, sums)).isCloseTo(10, within(1e-9));
    }

    /** Means of 90-min panes of a cosine are a cosine lower by sin(x)/x with x = pi * 1.5 h / 24 h. */
    @Test
    void findsTheCosineOfThreeDays() {
        double part = Math.PI * 1.5 / 24;
        Feed amplitude = new Feed(window(Statistic.AMPLITUDE));
        Feed mesor = new Feed(window(Statistic.MESOR));
        double foundAmplitude = Double.NaN;
        double foundMesor = Double.NaN;
        for (long t = 0; t < OVER; t += 30_000) {
            double y = 68 + 9 * Math.cos(2 * Math.PI * (t / (double) Feed.DAY - 0.6));
            foundAmplitude = amplitude.last(Feed.START + t, y);
            foundMesor = mesor.last(Feed.START + t, y);
        }

        assertThat(foundAmplitude).isCloseTo(9 * Math.sin(part) / part, within(0.01));
        assertThat(foundMesor).isCloseTo(68, within(0.01));
    }

    @Test
    void isUnknownBelowTwoThirdsOfTheWindow() {
        Feed feed = new Feed(window(Statistic.AMPLITUDE));
        double before = 0;
        double after = 0;
        for (int pane = 0; pane < 32; pane++) {
            before = after;
            after = feed.last(Feed.START + pane * PANE, 60 + pane % 16);
        }

        assertThat(before).isNaN();
        assertThat(after).isNotNaN();
    }

    @Test
    void isUnknownWithoutAQuarterOfTheDay() {
        Feed feed = new Feed(window(Statistic.MESOR));
        double last = 0;
        for (long t = 0; t < OVER; t += PANE) {
            boolean night = t % Feed.DAY < 6 * Feed.HOUR;
            last = feed.last(Feed.START + t, night ? Double.NaN : 70);
        }

        assertThat(last).isNaN();
    }

    /** Against the normal equations of all panes, with gaps and restarts. */
    @Test
    void agreesWithLeastSquaresOverAllPanes() {
        SplittableRandom random = new SplittableRandom(7);
        Feed feed = new Feed(window(Statistic.AMPLITUDE));
        double[] sum = new double[400];
        int[] count = new int[400];
        int known = 0;
        for (long t = 0; t < 400 * PANE; t += 1 + random.nextLong(40 * Feed.MINUTE)) {
            int pane = (int) (t / PANE);
            double y = 60 + 30 * random.nextDouble() + 8 * Math.sin(2 * Math.PI * t / Feed.DAY);
            sum[pane] += y;
            count[pane]++;
            double actual = feed.last(Feed.START + t, y);
            double[] sums = new double[Cosinor.SUMS];
            for (int p = Math.max(0, pane - 47); p <= pane; p++) {
                if (count[p] > 0) {
                    Cosinor.add(sums, Feed.START + (p + 0.5) * PANE, sum[p] / count[p]);
                }
            }
            if (Cosinor.points(sums) >= 32) {
                assertThat(actual).isCloseTo(Cosinor.result(Statistic.AMPLITUDE, sums), within(1e-9));
                known++;
            }
            if (random.nextInt(50) == 0) {
                feed.restart();
            }
        }
        assertThat(known).isGreaterThan(1_000);
    }

    private static Derivation.Window window(Statistic statistic) {
        return new Derivation.Window(
                statistic, Feed.INPUT, Feed.ALWAYS, Duration.ofMillis(OVER), Duration.ofMillis(PANE), 1);
    }
}
