package io.holter.training.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.schema.risk.Contribution;
import io.holter.schema.risk.FeatureRow;
import io.holter.schema.risk.RiskScore;
import io.holter.training.dataset.Feature;
import io.holter.training.dataset.FeatureTable;
import io.holter.training.dataset.MismatchedTableException;
import io.holter.training.model.Linear;
import io.holter.training.model.RiskModel;
import io.holter.training.model.TestingModels;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Instant INDEX = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<Feature> CATALOGUE = List.of(
            new Feature("resting_rate_change", "/min"),
            new Feature("new_feature", "1"),
            new Feature("weight_rise_3d", "kg"),
            new Feature("age_years", "a"));

    private final RiskModel model = TestingModels.around(new Linear(-2, new double[] {0.3, 0.8, 0.5, -0.2}));
    private final Scorer scorer = new Scorer(new Evaluability(7, 0.5, 1));

    private static FeatureRow row(String patient, int days, @Nullable Double rate, @Nullable Double rise, double age) {
        FeatureRow row = new FeatureRow();
        row.setPatient(patient);
        row.setIndex(INDEX);
        row.setFeatures(Arrays.asList(rate, 1.0, rise, age));
        row.setDaysWithData(days);
        row.setConsentTraining(false);
        row.setAtRisk(true);
        return row;
    }

    private RiskScore only(FeatureRow row) {
        return score(List.of(row)).get(0);
    }

    private List<RiskScore> score(List<FeatureRow> rows) {
        return scorer.score(
                new FeatureTable(INDEX, "hf_decompensation", 30, CATALOGUE, rows, "0".repeat(64)),
                "hf-decompensation-30d",
                Optional.of(model));
    }

    @Test
    void scoresByNameOfTheFeatureWhateverItsPlace() {
        RiskScore score = only(row("a", 20, 6.0, 2.5, 81));

        assertThat(score.getProbability()).isEqualTo(model.equation().probability(new double[] {81, 2.5, 6}));
        assertThat(score.getProbability()).isBetween(score.getLow(), score.getHigh());
        assertThat(score.getModel()).isEqualTo("hf-decompensation-30d@2026-02-28");
        assertThat(score.getBaseline()).isBetween(0.0, 1.0);
        assertThat(score.getContributions())
                .extracting(Contribution::getFeature)
                .containsExactly("weight_rise_3d", "resting_rate_change", "age_years");
        assertThat(score.getContributions().get(0).getTypical()).isEqualTo(0.4);
    }

    @Test
    void givesNoNumberWhenInputsDoNotSuffice() {
        assertThat(only(row("a", 6, 6.0, 2.5, 81)).getNotEvaluable()).isEqualTo("too_few_days");
        assertThat(only(row("a", 20, null, null, 81)).getNotEvaluable()).isEqualTo("too_many_missing");
        assertThat(only(row("a", 20, 300.0, 90.0, 81)).getNotEvaluable()).isEqualTo("outside_training_range");
        assertThat(only(row("a", 6, 6.0, 2.5, 81)).getProbability()).isNull();
        assertThat(only(row("a", 20, null, null, 81)).getContributions()).isEmpty();
    }

    @Test
    void scoresWithOneMissingInput() {
        RiskScore score = only(row("a", 20, 6.0, null, 81));

        assertThat(score.getProbability()).isNotNull();
        assertThat(score.getContributions())
                .filteredOn(c -> c.getFeature().equals("weight_rise_3d"))
                .allSatisfy(c -> assertThat(c.getValue()).isNull());
    }

    @Test
    void ranksAmongTonightsNumbersOnly() {
        List<RiskScore> scores = score(List.of(
                row("c", 20, 8.0, 4.0, 85),
                row("a", 20, 0.0, 0.0, 60),
                row("b", 20, 2.0, 1.0, 70),
                row("d", 1, 0.0, 0.0, 70)));

        assertThat(scores).extracting(RiskScore::getPatient).containsExactly("a", "b", "c", "d");
        assertThat(scores.subList(0, 3))
                .extracting(RiskScore::getPercentile)
                .containsExactly(100 * 0.5 / 3, 50.0, 100 * 2.5 / 3);
        assertThat(scores.get(3).getPercentile()).isNull();
    }

    @Test
    void refusesAFeatureInAnotherUnit() {
        List<Feature> pounds =
                List.of(CATALOGUE.get(0), CATALOGUE.get(1), new Feature("weight_rise_3d", "[lb_av]"), CATALOGUE.get(3));
        FeatureTable table = new FeatureTable(
                INDEX, "hf_decompensation", 30, pounds, List.of(row("a", 20, 1.0, 1.0, 70)), "0".repeat(64));

        assertThatThrownBy(() -> scorer.score(table, "x", Optional.of(model)))
                .isInstanceOf(MismatchedTableException.class)
                .hasMessageContaining("weight_rise_3d comes in [lb_av], the model was trained on kg");
    }
}
