package io.holter.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquationTest {
    private final RiskModel linear = TestingModels.around(TestingModels.linear());
    private final RiskModel trees = TestingModels.around(TestingModels.trees());

    @Test
    void addsEffectsUpToTheLogOdds() {
        for (RiskModel model : List.of(linear, trees)) {
            for (double rise : new double[] {0, 1, 4, Double.NaN}) {
                double[] values = {81, rise, -3};
                Equation equation = model.equation();

                assertThat(equation.base()
                                + Arrays.stream(equation.effects(values)).sum())
                        .isCloseTo(equation.logOdds(values), within(1e-9));
                assertThat(equation.effects(values)).hasSize(3);
            }
        }
    }

    @Test
    void takesTheMedianAndTheIndicatorForAMissingValue() {
        double[] columns = linear.equation().inputs().encode(new double[] {69, Double.NaN, 0.5});

        assertThat(columns).containsExactly(new double[] {0, (0.4 - 0.6) / 0.8, 0, 0.8}, within(1e-12));
    }

    @Test
    void hasAnIntervalThatGrowsWithTheSpreadOfTheMembers() {
        double[] values = {81, 2, 3};
        double probability = linear.equation().probability(values);
        Interval interval = Interval.of(linear, values);

        assertThat(probability).isBetween(interval.low(), interval.high());
        assertThat(interval.high() - interval.low()).isGreaterThan(width(alone(), values));
    }

    private static double width(RiskModel model, double[] values) {
        Interval interval = Interval.of(model, values);
        return interval.high() - interval.low();
    }

    private RiskModel alone() {
        return new RiskModel(
                linear.format(),
                linear.name(),
                linear.outcome(),
                linear.horizonDays(),
                linear.date(),
                linear.equation(),
                List.of(),
                linear.baseline(),
                linear.provenance());
    }

    @Test
    void refusesAPredictorForOtherColumns() {
        assertThatThrownBy(
                        () -> new Equation(TestingModels.inputs(), new Linear(0, new double[] {1}), Calibration.none()))
                .hasMessageContaining("must be one per column");
    }
}
