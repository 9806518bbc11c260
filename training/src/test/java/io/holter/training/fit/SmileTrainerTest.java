package io.holter.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.training.model.Odds;
import io.holter.training.model.Predictor;
import io.holter.training.model.Trees;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.regression.RandomForest;

class SmileTrainerTest {
    private static final double EXACT = 1e-9;
    private static final int WIDTH = 6;
    private final Rows rows = rows(400, 3);

    static Rows rows(int count, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[count][WIDTH];
        int[] label = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < WIDTH; j++) {
                columns[i][j] = j == 5 ? random.nextInt(3) : random.nextGaussian();
            }
            double logOdds = columns[i][0] + 0.5 * columns[i][1] * columns[i][2] - 1;
            label[i] = random.nextDouble() < Odds.probability(logOdds) ? 1 : 0;
        }
        return new Rows(columns, label, 11);
    }

    @Test
    void exportsLogisticRegressionExactly() {
        LogisticRegression.Binomial smile = SmileTrainer.logistic(Candidate.logistic(10), rows);
        Predictor neutral = SmileTrainer.neutral(smile);

        for (double[] row : rows.columns()) {
            double[] posterior = new double[2];
            smile.predict(row, posterior);
            assertThat(Odds.probability(neutral.raw(row))).isCloseTo(posterior[1], within(EXACT));
        }
    }

    @Test
    void exportsForestsExactly() {
        RandomForest smile = SmileTrainer.forest(Candidate.forest(50, 6), rows, 7);
        Predictor neutral = SmileTrainer.neutral(smile, rows);
        DataFrame frame = SmileTrainer.frame(rows);

        for (int i = 0; i < rows.columns().length; i++) {
            assertThat(neutral.raw(rows.columns()[i])).isCloseTo(smile.predict(frame.get(i)), within(EXACT));
        }
    }

    @Test
    void exportsBoostingExactly() {
        Candidate candidate = Candidate.boosting(60, 2);
        GradientTreeBoost smile = SmileTrainer.boosting(candidate, rows, 7);
        Predictor neutral = SmileTrainer.neutral(smile, rows, candidate.real("shrinkage"));
        DataFrame frame = SmileTrainer.frame(rows);

        for (int i = 0; i < rows.columns().length; i++) {
            double[] posterior = new double[2];
            smile.predict(frame.get(i), posterior);
            assertThat(Odds.probability(neutral.raw(rows.columns()[i]))).isCloseTo(posterior[1], within(EXACT));
        }
    }

    @Test
    void addsEffectsUpToTheScoreForEveryKind() {
        try (SmileTrainer trainer = new SmileTrainer()) {
            for (Candidate candidate : Candidate.standard()) {
                Predictor predictor = trainer.train(candidate, rows, 1);
                for (int i = 0; i < 50; i++) {
                    double[] row = rows.columns()[i];
                    assertThat(predictor.base()
                                    + Arrays.stream(predictor.effects(row)).sum())
                            .as(candidate.name())
                            .isCloseTo(predictor.raw(row), within(EXACT));
                }
            }
        }
    }

    @Test
    void trainsTheSameNumbersTwice() {
        for (Candidate candidate : Candidate.standard()) {
            assertThat(raws(candidate)).as(candidate.name()).containsExactly(raws(candidate));
        }
    }

    private double[] raws(Candidate candidate) {
        try (SmileTrainer trainer = new SmileTrainer()) {
            Predictor predictor = trainer.train(candidate, rows, 5);
            return Arrays.stream(rows.columns()).mapToDouble(predictor::raw).toArray();
        }
    }

    @Test
    void keepsLeavesLargeEnoughToDescribeAGroup() {
        try (SmileTrainer trainer = new SmileTrainer()) {
            Trees trees = (Trees) trainer.train(Candidate.boosting(60, 2), rows, 1);
            assertThat(trees.trees()).allSatisfy(tree -> {
                assertThat(tree.column().length).isGreaterThan(1);
                assertThat(Arrays.stream(tree.cover()).min().orElseThrow()).isGreaterThanOrEqualTo(11);
            });
        }
    }
}
