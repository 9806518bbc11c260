package io.holter.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    @Test
    void findsTheWeightsThatMadeTheData() {
        Random random = new Random(1);
        List<LogisticRegression.Row> rows = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            double p = 1 / (1 + Math.exp(-(0.5 + 1.5 * a - b)));
            rows.add(new LogisticRegression.Row(new double[] {a, b}, random.nextDouble() < p, 1));
        }
        double[] weights = LogisticRegression.fit(rows, 1e-9);
        assertThat(weights[0]).isCloseTo(0.5, within(0.05));
        assertThat(weights[1]).isCloseTo(1.5, within(0.05));
        assertThat(weights[2]).isCloseTo(-1, within(0.05));
    }

    @Test
    void staysFiniteWhenOneMeasureSeparatesAll() {
        List<LogisticRegression.Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new LogisticRegression.Row(new double[] {i < 50 ? -1 : 1}, i >= 50, 1));
        }
        assertThat(LogisticRegression.fit(rows, 3e-3)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    }
}
