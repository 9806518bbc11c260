package io.holter.training.score;

import io.holter.schema.risk.Contribution;
import io.holter.schema.risk.FeatureRow;
import io.holter.schema.risk.RiskScore;
import io.holter.training.dataset.FeatureTable;
import io.holter.training.dataset.Positions;
import io.holter.training.model.Equation;
import io.holter.training.model.Input;
import io.holter.training.model.Interval;
import io.holter.training.model.RiskModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores every patient at risk at the index time of the night, by pseudonym. */
public final class Scorer {
    private static final int MOST_CONTRIBUTIONS = 8;

    private final Evaluability evaluability;

    /** A scorer that gives numbers where these limits allow. */
    public Scorer(Evaluability evaluability) {
        this.evaluability = evaluability;
    }

    /**
     * One score per patient at risk.
     *
     * @param name what is predicted, used as the model's name where there is no model
     * @param champion the model in use, or empty: then every score says {@link Evaluability#NO_MODEL}
     */
    public List<RiskScore> score(FeatureTable table, String name, Optional<RiskModel> champion) {
        List<FeatureRow> rows = table.rows().stream()
                .filter(r -> r.getIndex().equals(table.index()) && r.getAtRisk())
                .sorted(Comparator.comparing(FeatureRow::getPatient))
                .toList();
        List<RiskScore> scores = champion.map(m -> score(table, m, rows))
                .orElseGet(() -> rows.stream()
                        .map(r -> empty(table, r, name + "@none", Evaluability.NO_MODEL))
                        .toList());
        Percentiles.set(scores);
        return scores;
    }

    private List<RiskScore> score(FeatureTable table, RiskModel model, List<FeatureRow> rows) {
        int[] main = Positions.of(table.catalogue(), model.equation().inputs());
        int[] simple = Positions.of(table.catalogue(), model.baseline().inputs());
        return rows.stream()
                .map(row -> {
                    double[] all = FeatureTable.values(row);
                    return score(table, model, row, Positions.pick(all, main), Positions.pick(all, simple));
                })
                .toList();
    }

    private RiskScore score(FeatureTable table, RiskModel model, FeatureRow row, double[] values, double[] simple) {
        List<Input> inputs = model.equation().inputs().inputs();
        Optional<String> refused = evaluability.refuse(row, inputs, values);
        RiskScore score = empty(table, row, model.version(), refused.orElse(null));
        if (refused.isEmpty()) {
            Interval interval = Interval.of(model, values);
            score.setProbability(model.equation().probability(values));
            score.setLow(interval.low());
            score.setHigh(interval.high());
            score.setBaseline(model.baseline().probability(simple));
            score.setContributions(contributions(model.equation(), values));
        }
        return score;
    }

    private static RiskScore empty(FeatureTable table, FeatureRow row, String model, @Nullable String code) {
        RiskScore score = new RiskScore();
        score.setPatient(row.getPatient());
        score.setOutcome(table.outcome());
        score.setHorizonDays(table.horizonDays());
        score.setIndex(table.index());
        score.setModel(model);
        if (code != null) {
            score.setNotEvaluable(code);
        }
        score.setContributions(List.of());
        return score;
    }

    private static List<Contribution> contributions(Equation equation, double[] values) {
        double[] effects = equation.effects(values);
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            all.add(contribution(equation.inputs().inputs().get(i), values[i], effects[i]));
        }
        return all.stream()
                .filter(c -> c.getEffect() != 0)
                .sorted(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.getEffect()))
                        .thenComparing(Contribution::getFeature))
                .limit(MOST_CONTRIBUTIONS)
                .toList();
    }

    private static Contribution contribution(Input input, double value, double effect) {
        Contribution contribution = new Contribution();
        contribution.setFeature(input.feature());
        if (!Double.isNaN(value)) {
            contribution.setValue(value);
        }
        contribution.setTypical(input.median());
        contribution.setEffect(effect);
        return contribution;
    }
}
