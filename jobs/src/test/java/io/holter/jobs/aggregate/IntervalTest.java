package io.holter.jobs.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Test vectors of the clinical reference, section 5, and of published chi-square tables. */
class IntervalTest {
    @Test
    void computesWilsonsInterval() {
        Interval control = Interval.wilson(812, 1240);

        assertThat(control.value() * 100).isCloseTo(65.48, within(0.005));
        assertThat(control.low() * 100).isCloseTo(62.79, within(0.005));
        assertThat(control.high() * 100).isCloseTo(68.08, within(0.005));
    }

    @Test
    void staysWithinZeroAndOne() {
        assertThat(Interval.wilson(0, 20).low()).isZero();
        assertThat(Interval.wilson(20, 20).high()).isEqualTo(1);
    }

    @Test
    void computesTheExactPoissonInterval() {
        Interval rate = Interval.garwood(37, 1842, 1000);

        assertThat(rate.value()).isCloseTo(20.09, within(0.005));
        assertThat(rate.low()).isCloseTo(14.14, within(0.005));
        assertThat(rate.high()).isCloseTo(27.69, within(0.005));
    }

    @Test
    void boundsTheRateWhenNothingHappened() {
        Interval rate = Interval.garwood(0, 500, 1000);

        assertThat(rate.value()).isZero();
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isCloseTo(7.38, within(0.005));
    }

    @Test
    void holdsForThousandsOfEvents() {
        Interval rate = Interval.garwood(10_000, 10_000, 1);

        assertThat(rate.low()).isCloseTo(0.98049, within(1e-4));
        assertThat(rate.high()).isCloseTo(1.01980, within(1e-4));
    }
}
