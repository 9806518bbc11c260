package io.holter.rules.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EctopyTest {
    private static final long HOUR = 3_600_000;

    @Test
    void countsAnEarlyBeatAtItsPause() {
        PrematureBeats beats = new PrematureBeats();
        for (int i = 0; i < 20; i++) {
            assertThat(beats.beat(800)).isFalse();
        }
        assertThat(beats.beat(560)).isFalse();
        assertThat(beats.beat(1_040)).isTrue();
        assertThat(beats.beat(800)).isFalse();
    }

    @Test
    void countsNeitherAnEarlyBeatWithoutPauseNorAPauseAlone() {
        PrematureBeats beats = new PrematureBeats();
        int count = 0;
        for (int i = 0; i < 40; i++) {
            double interval = i == 20 ? 560 : i == 30 ? 1_200 : 800;
            count += beats.beat(interval) ? 1 : 0;
        }
        assertThat(count).isZero();
    }

    @Test
    void forgetsWhatIsOlderThanADay() {
        EctopyBurden burden = new EctopyBurden();
        long time = 0;
        for (; time < 12 * HOUR; time += 1_000) {
            burden.beat(time, 1_000, time % 5_000 == 0);
        }
        assertThat(burden.share()).isCloseTo(0.2, within(1e-3));
        for (; time < 37 * HOUR; time += 1_000) {
            burden.beat(time, 1_000, false);
        }
        assertThat(burden.share()).isZero();
        burden.beat(time + 100 * HOUR, 1_000, true);
        assertThat(burden.share()).isNaN();
    }
}
