package io.holter.training.fit;

import io.holter.training.dataset.Feature;
import io.holter.training.dataset.Positions;
import io.holter.training.dataset.Split;
import io.holter.training.evaluate.Platt;
import io.holter.training.model.Calibration;
import io.holter.training.model.Equation;
import io.holter.training.model.Inputs;
import io.holter.training.model.Linear;
import io.holter.training.model.Predictor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Trains every candidate fold by fold, takes the one with the lowest validation log loss, trains it again on all development
 * rows, and trains the simple baselines beside it.
 */
public final class Fit {
    /** The feature of the persistence baseline: rule HF-01 as a number. */
    public static final String WEIGHT_RISE = "weight_rise_3d";

    /** Fewest patients with the outcome that training starts with; the gate asks for far more to promote. */
    public static final int FEWEST_EVENT_PATIENTS = 3;

    private static final String DISEASE_PREFIX = "has_";
    private static final Set<String> DEMOGRAPHY = Set.of("age_years", "sex_female");
    private static final Candidate BASELINE = Candidate.logistic(10);

    private final List<Candidate> candidates;
    private final long seed;

    /** Training with these candidates, simplest first. */
    public Fit(List<Candidate> candidates, long seed) {
        this.candidates = List.copyOf(candidates);
        this.seed = seed;
    }

    /** Version of the training library, for provenance. */
    public static String library() {
        return LibraryVersion.SMILE;
    }

    /** The result, or empty if there are too few patients or outcomes to train at all. */
    public Optional<Fitted> fit(List<Feature> catalogue, Split split) {
        Set<String> everything = catalogue.stream().map(Feature::name).collect(Collectors.toSet());
        return inputs(catalogue, split, everything).flatMap(inputs -> {
            Development development = development(catalogue, split, inputs);
            return development.canBeFolded()
                    ? Optional.of(fit(catalogue, split, inputs, development))
                    : Optional.empty();
        });
    }

    private Fitted fit(List<Feature> catalogue, Split split, Inputs inputs, Development development) {
        try (SmileTrainer trainer = new SmileTrainer()) {
            List<Validated> validated = candidates.stream()
                    .map(c -> Validated.of(c, development, trainer, seed))
                    .toList();
            Validated winner = validated.stream()
                    .min(Comparator.comparingDouble(v -> v.judged().logLoss()))
                    .orElseThrow();
            Predictor predictor = trainer.train(winner.candidate(), development.all(), seed);
            Equation baseline = simple(catalogue, split, baselineFeatures(catalogue), trainer, inputs);
            return new Fitted(
                    winner.candidate(),
                    new Equation(inputs, predictor, winner.calibration()),
                    winner.members(),
                    baseline,
                    simple(catalogue, split, Set.of(WEIGHT_RISE), trainer, inputs),
                    validated.stream().map(Validated::judged).toList());
        }
    }

    /** A logistic model of a few features; the prevalence alone if none of them can be used. */
    private Equation simple(
            List<Feature> catalogue, Split split, Set<String> features, SmileTrainer trainer, Inputs fallback) {
        Optional<Inputs> inputs = inputs(catalogue, split, features);
        if (inputs.isEmpty()) {
            Development any = development(catalogue, split, fallback);
            double[] nothing = new double[any.label().length];
            Calibration prevalence = Platt.fit(nothing, any.label(), any.group());
            return new Equation(fallback, new Linear(0, new double[fallback.columns()]), prevalence);
        }
        Development development = development(catalogue, split, inputs.get());
        Validated validated = Validated.of(BASELINE, development, trainer, seed);
        Predictor predictor = trainer.train(BASELINE, development.all(), seed);
        return new Equation(inputs.get(), predictor, validated.calibration());
    }

    private static Set<String> baselineFeatures(List<Feature> catalogue) {
        return catalogue.stream()
                .map(Feature::name)
                .filter(f -> DEMOGRAPHY.contains(f) || f.startsWith(DISEASE_PREFIX))
                .collect(Collectors.toSet());
    }

    private static Optional<Inputs> inputs(List<Feature> catalogue, Split split, Set<String> wanted) {
        return split.flow().development().eventPatients() < FEWEST_EVENT_PATIENTS
                ? Optional.empty()
                : new InputFitter(split.development()).fit(catalogue, wanted);
    }

    private static Development development(List<Feature> catalogue, Split split, Inputs inputs) {
        return new Development(split, inputs, Positions.of(catalogue, inputs));
    }
}
