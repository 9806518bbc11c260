package io.holter.local.marginal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class BeatRunTest {
    private final Marginals out = new Marginals("test");

    @Test
    void measuresAlternatingIntervals() {
        beats(80 * 5, i -> i % 2 == 0 ? 790 : 810, -1);

        assertThat(out.of(Marginal.SDNN).median()).isCloseTo(10, within(0.2));
        assertThat(out.of(Marginal.RMSSD).median()).isCloseTo(20, within(1e-9));
        assertThat(out.of(Marginal.SDNN).size()).isEqualTo(5);
        assertThat(out.of(Marginal.SDNN_5).size()).isEqualTo(1);
    }

    @Test
    void leavesPrematureBeatsOut() {
        beats(75, i -> i % 25 == 10 ? 500 : 800, -1);

        assertThat(out.of(Marginal.SDNN).quantile(1)).isZero();
        assertThat(out.of(Marginal.RMSSD).quantile(1)).isZero();
    }

    @Test
    void makesNothingOfAMinuteWithAHoleOrOfBigeminy() {
        beats(60, i -> 800, 30);
        beats(90, i -> i % 2 == 0 ? 500 : 1_000, -1);

        assertThat(out.of(Marginal.SDNN).size()).isZero();
    }

    private void beats(int n, IntToDoubleFunction interval, int hole) {
        BeatRun run = new BeatRun(out);
        double time = 0;
        for (int i = 0; i < n; i++) {
            time += interval.applyAsDouble(i) + (i == hole ? 20_000 : 0);
            run.beat(Math.round(time), interval.applyAsDouble(i));
        }
        run.end();
    }
}
