package io.holter.training.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Small models made by hand. */
public final class TestingModels {
    private TestingModels() {}

    static Inputs inputs() {
        return new Inputs(List.of(
                new Input("age_years", "a", 70, 69, 10, 40, 95, false, 0),
                new Input("weight_rise_3d", "kg", 0.4, 0.6, 0.8, 0, 5, true, 0.2),
                new Input("resting_rate_change", "/min", 0, 0.5, 4, -12, 15, false, 0)));
    }

    static Predictor linear() {
        return new Linear(-2, new double[] {0.3, 0.8, 0.5, -0.2});
    }

    /** Two trees over four columns; the first asks for column 1 twice. */
    static Predictor trees() {
        Tree first = new Tree(
                new int[] {1, 0, 1, -1, -1, -1, -1},
                new double[] {0.5, 0, 1.5, 0, 0, 0, 0},
                new int[] {1, 3, 5, 0, 0, 0, 0},
                new int[] {2, 4, 6, 0, 0, 0, 0},
                new double[] {0, 0, 0, -0.4, 0.1, 0.5, 0.9},
                new double[] {100, 60, 40, 35, 25, 28, 12});
        Tree second = new Tree(
                new int[] {3, -1, 2, -1, -1},
                new double[] {0, 0, 0.25, 0, 0},
                new int[] {1, 0, 3, 0, 0},
                new int[] {2, 0, 4, 0, 0},
                new double[] {0, -0.2, 0, 0.3, 0.05},
                new double[] {100, 70, 30, 11, 19});
        return new Trees(-2.2, List.of(first, second));
    }

    /** A model around a predictor for the three inputs. */
    public static RiskModel around(Predictor predictor) {
        Inputs age = new Inputs(List.of(inputs().inputs().get(0)));
        return new RiskModel(
                RiskModel.FORMAT,
                "hf-decompensation-30d",
                "hf_decompensation",
                30,
                LocalDate.of(2026, 2, 28),
                new Equation(inputs(), predictor, new Calibration(-0.1, 0.9, 0.04, 0.01, 0.002)),
                List.of(linear(), new Linear(-2.1, new double[] {0.2, 0.9, 0.4, -0.1})),
                new Equation(age, new Linear(-2, new double[] {0.4}), Calibration.none()),
                new Provenance(
                        "0".repeat(64),
                        7,
                        "salt",
                        "logistic-10",
                        Map.of("lambda", 10.0),
                        "smile 3.1.1",
                        17,
                        300,
                        40,
                        90));
    }
}
