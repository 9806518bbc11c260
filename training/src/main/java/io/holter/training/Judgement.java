package io.holter.training;

import io.holter.training.dataset.Example;
import io.holter.training.dataset.FeatureTable;
import io.holter.training.dataset.Positions;
import io.holter.training.dataset.Split;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.evaluate.Evaluator;
import io.holter.training.evaluate.TestSet;
import io.holter.training.fit.Fitted;
import io.holter.training.model.Equation;
import io.holter.training.model.RiskModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;

/** Step evaluate: candidate, champion and baselines on the same test rows. */
final class Judgement {
    private final NightConfig config;
    private final FeatureTable table;
    private final List<Example> test;

    Judgement(NightConfig config, FeatureTable table, Split split) {
        this.config = config;
        this.table = table;
        this.test = split.test();
    }

    Evaluation evaluate(Optional<Fitted> fitted, Optional<RiskModel> champion) {
        Map<String, double[]> probabilities = new LinkedHashMap<>();
        fitted.ifPresent(f -> {
            probabilities.put(Evaluation.CANDIDATE, probabilities(f.equation()));
            champion.ifPresent(c -> probabilities.put(Evaluation.CHAMPION, probabilities(c.equation())));
            probabilities.put(Evaluation.BASELINE, probabilities(f.baseline()));
            probabilities.put(Evaluation.PERSISTENCE, probabilities(f.persistence()));
        });
        return new Evaluator(testSet(), config.threshold(), config.resamples(), config.seed()).evaluate(probabilities);
    }

    List<TestPrediction> predictions(Fitted fitted) {
        double[] probability = probabilities(fitted.equation());
        double[] baseline = probabilities(fitted.baseline());
        List<TestPrediction> predictions = new ArrayList<>();
        for (int i = 0; i < probability.length; i++) {
            Example e = test.get(i);
            predictions.add(new TestPrediction(e.patient(), e.index(), e.label(), probability[i], baseline[i]));
        }
        return predictions;
    }

    private double[] probabilities(Equation equation) {
        int[] positions = Positions.of(table.catalogue(), equation.inputs());
        return test.stream()
                .mapToDouble(e -> equation.probability(Positions.pick(e.values(), positions)))
                .toArray();
    }

    private TestSet testSet() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] group = test.stream()
                .mapToInt(e -> numbers.computeIfAbsent(e.patient(), p -> numbers.size()))
                .toArray();
        boolean[] label = new boolean[group.length];
        for (int i = 0; i < label.length; i++) {
            label[i] = test.get(i).label();
        }
        return new TestSet(label, group, numbers.size(), subgroups());
    }

    private Map<String, boolean[]> subgroups() {
        Map<String, boolean[]> subgroups = new LinkedHashMap<>();
        member(subgroups, "sex: female", "sex_female", v -> v == 1);
        member(subgroups, "sex: male", "sex_female", v -> v == 0);
        member(subgroups, "age: below 65", "age_years", v -> v < 65);
        member(subgroups, "age: 65 to 79", "age_years", v -> v >= 65 && v < 80);
        member(subgroups, "age: 80 and above", "age_years", v -> v >= 80);
        return subgroups;
    }

    private void member(Map<String, boolean[]> subgroups, String name, String feature, DoublePredicate inside) {
        OptionalInt position = table.position(feature);
        if (position.isPresent()) {
            boolean[] member = new boolean[test.size()];
            for (int i = 0; i < member.length; i++) {
                member[i] = inside.test(test.get(i).values()[position.getAsInt()]);
            }
            subgroups.put(name, member);
        }
    }
}
