package io.holter.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private final Predictions p = FiguresTest.drawn(300, 1, 0, 2);

    @Test
    void givesTheSameIntervalForTheSameSeed() {
        Estimate one = new Bootstrap(300, 500, 7).estimate(p, Discrimination::auroc);

        assertThat(new Bootstrap(300, 500, 7).estimate(p, Discrimination::auroc))
                .isEqualTo(one);
        assertThat(one.value()).isEqualTo(p.auroc()).isBetween(one.low(), one.high());
    }

    @Test
    void hasAboutTheWidthThatTheoryGives() {
        Estimate brier = new Bootstrap(300, 2000, 7).estimate(p, Agreement::brier);
        double mean = brier.value();
        double variance = IntStream.range(0, 300)
                        .mapToDouble(i -> p.probability[i] - (p.label[i] ? 1 : 0))
                        .map(d -> (d * d - mean) * (d * d - mean))
                        .sum()
                / 300;
        double expected = 2 * 1.96 * Math.sqrt(variance / 300);

        assertThat((brier.high() - brier.low()) / expected).isCloseTo(1, within(0.1));
    }

    @Test
    void isNotFooledByManyRowsOfTheSamePatients() {
        double[] probability = new double[1500];
        boolean[] label = new boolean[1500];
        int[] group = new int[1500];
        for (int i = 0; i < 1500; i++) {
            probability[i] = p.probability[i % 300];
            label[i] = p.label[i % 300];
            group[i] = i % 300;
        }
        Predictions repeated = new Predictions(probability, label, group, 300);

        Estimate once = new Bootstrap(300, 500, 7).estimate(p, Agreement::brier);
        Estimate fiveTimes = new Bootstrap(300, 500, 7).estimate(repeated, Agreement::brier);

        assertThat(fiveTimes.high() - fiveTimes.low()).isGreaterThan(0.8 * (once.high() - once.low()));
    }

    @Test
    void findsNoDifferenceBetweenAModelAndItself() {
        Estimate difference = new Bootstrap(300, 200, 7).difference(p, p, Discrimination::auroc);

        assertThat(difference).isEqualTo(new Estimate(0, 0, 0));
    }
}
