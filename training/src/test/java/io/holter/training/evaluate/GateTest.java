package io.holter.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.training.evaluate.GatePolicy.Promotion;
import io.holter.training.model.Odds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final int ROWS = 1500;
    private final Gate gate = new Gate(GatePolicy.of(Promotion.AUTO));
    private final double[] truth = new double[ROWS];
    private final boolean[] label = new boolean[ROWS];

    GateTest() {
        Random random = new Random(11);
        for (int i = 0; i < ROWS; i++) {
            double logOdds = random.nextGaussian() * 1.5 - 2;
            truth[i] = Odds.probability(logOdds);
            label[i] = random.nextDouble() < truth[i];
        }
    }

    private double[] changed(double slope, double shift) {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> Odds.probability(slope * Odds.logOdds(truth[i]) + shift))
                .toArray();
    }

    private double[] flat() {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> i % 2 == 0 ? 0.19 : 0.2)
                .toArray();
    }

    private Evaluation judge(double[] candidate, double... champion) {
        boolean[] firstHalf = new boolean[ROWS];
        boolean[] fewRows = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            firstHalf[i] = i < ROWS / 2;
            fewRows[i] = i < 12;
        }
        Map<String, boolean[]> subgroups = new LinkedHashMap<>();
        subgroups.put("half", firstHalf);
        subgroups.put("few", fewRows);
        TestSet rows = new TestSet(label, IntStream.range(0, ROWS).toArray(), ROWS, subgroups);
        Map<String, double[]> models = new LinkedHashMap<>();
        models.put(Evaluation.CANDIDATE, candidate);
        if (champion.length > 0) {
            models.put(Evaluation.CHAMPION, champion);
        }
        models.put(Evaluation.BASELINE, flat());
        return new Evaluator(rows, 0.15, 200, 1).evaluate(models);
    }

    @Test
    void promotesAFirstModelThatBeatsTheBaseline() {
        Decision decision = gate.decide(judge(truth));

        assertThat(decision.promoted()).as(decision.reason()).isTrue();
        assertThat(decision.checks()).allMatch(Check::passed);
    }

    @Test
    void keepsAFirstModelThatDoesNotBeatTheBaseline() {
        Decision decision = gate.decide(judge(flat()));

        assertThat(decision.promoted()).isFalse();
        assertThat(decision.reason()).startsWith("better than age, sex and diseases alone");
    }

    @Test
    void promotesAModelAsGoodAsTheChampion() {
        assertThat(gate.decide(judge(truth, truth)).promoted()).isTrue();
    }

    @Test
    void keepsTheChampionWhenTheCandidateRanksWorse() {
        double[] noisy = truth.clone();
        Random random = new Random(2);
        for (int i = 0; i < ROWS; i++) {
            noisy[i] = Odds.probability(Odds.logOdds(noisy[i]) + random.nextGaussian() * 2);
        }

        assertThat(gate.decide(judge(noisy, truth)).reason()).contains("AUROC not worse than the champion");
    }

    @Test
    void keepsTheChampionWhenTheCandidateIsBadlyCalibrated() {
        assertThat(gate.decide(judge(changed(2, 2), truth)).reason()).contains("calibration slope");
        assertThat(gate.decide(judge(changed(1, 1), truth)).reason()).contains("observed over expected");
    }

    @Test
    void leavesPromotionToAPerson() {
        Decision decision = new Gate(GatePolicy.of(Promotion.HUMAN)).decide(judge(truth, truth));

        assertThat(decision.promoted()).isFalse();
        assertThat(decision.eligible()).isTrue();
    }

    @Test
    void keepsWhenThereAreTooFewOutcomesToJudge() {
        GatePolicy strict = new GatePolicy(Promotion.AUTO, false, 100_000, 0.01, 0.8, 1.25, 0.15);

        assertThat(new Gate(strict).decide(judge(truth)).reason()).startsWith("enough outcomes to judge");
    }

    @Test
    void keepsWhenTheTestRowsHoldOneClass() {
        Arrays.fill(label, false);

        assertThat(gate.decide(judge(truth)).reason()).contains("one class only: 0 events in 1500 rows");
    }

    @Test
    void judgesOnlySubgroupsWithEnoughEvents() {
        Evaluation evaluation = judge(truth);

        assertThat(evaluation.subgroups()).extracting(Subgroup::name).containsExactly("half", "few");
        assertThat(evaluation.subgroups()).extracting(Subgroup::tooFew).containsExactly(false, true);
        assertThat(evaluation.subgroups().get(1).auroc().value()).isNaN();
    }
}
