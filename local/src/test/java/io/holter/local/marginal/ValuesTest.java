package io.holter.local.marginal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void measuresAShiftInItsUnit() {
        Values near = of(1, 2, 3, 4);
        Values far = of(11, 12, 13, 14);

        assertThat(Values.wasserstein(near, far)).isCloseTo(10, within(1e-9));
        assertThat(Values.kolmogorov(near, far)).isEqualTo(1);
        assertThat(Values.wasserstein(near, near)).isZero();
        assertThat(Values.kolmogorov(near, near)).isZero();
    }

    @Test
    void comparesSamplesOfUnequalSizeWithTies() {
        Values a = of(0, 0, 1, 1);
        Values b = of(0, 1, 1, 1, 1, 1, 1, 1);

        assertThat(Values.kolmogorov(a, b)).isCloseTo(0.375, within(1e-12));
        assertThat(Values.wasserstein(a, b)).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void findsTheDistanceOfTwoNormalDistributions() {
        Random random = new Random(1);
        Values a = new Values();
        Values b = new Values();
        for (int i = 0; i < 50_000; i++) {
            a.add(60 + 10 * random.nextGaussian());
            b.add(65 + 10 * random.nextGaussian());
        }

        assertThat(Values.wasserstein(a, b)).isCloseTo(5, within(0.2));
        assertThat(Values.kolmogorov(a, b)).isCloseTo(0.197, within(0.01));
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        Values values = of(Double.NaN, 3, Double.POSITIVE_INFINITY, 1);

        assertThat(values.size()).isEqualTo(2);
        assertThat(values.median()).isEqualTo(2);
        assertThat(values.atMost(1)).isEqualTo(0.5);
        assertThat(new Values().median()).isNaN();
        assertThat(Values.wasserstein(values, new Values())).isNaN();
    }

    static Values of(double... numbers) {
        Values values = new Values();
        for (double number : numbers) {
            values.add(number);
        }
        return values;
    }
}
