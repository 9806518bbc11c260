package io.holter.training;

import io.holter.training.evaluate.GatePolicy;
import io.holter.training.evaluate.GatePolicy.Promotion;
import io.holter.training.score.Evaluability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings of one night of training.
 *
 * @param date the night; index time is the midnight (UTC) after it
 * @param model name of the model, a folder in the store
 * @param gate who promotes, and what must hold
 * @param evaluability when inputs suffice for a number
 * @param seed of training and bootstrap
 * @param salt of the split by patient; changing it makes old test patients new development patients, so never change it
 * @param testShare share of patients kept for tests, 0.05 to 0.5
 * @param developmentTime share of the index times that development gets, 0.1 to 0.9
 * @param folds groups of development patients for validation, 2 to 20
 * @param resamples bootstrap resamples, 100 or more
 * @param threshold operating point, a probability between 0.01 and 0.99
 * @param notBefore oldest model that may score; guards against an old one put back
 */
public record NightConfig(
        LocalDate date,
        String model,
        GatePolicy gate,
        Evaluability evaluability,
        long seed,
        String salt,
        double testShare,
        double developmentTime,
        int folds,
        int resamples,
        double threshold,
        LocalDate notBefore) {
    /** Name of the model of this version. */
    public static final String HF_DECOMPENSATION = "hf-decompensation-30d";

    /**
     * Checks everything.
     *
     * @throws IllegalArgumentException naming every problem
     */
    public NightConfig {
        List<String> problems = new ArrayList<>();
        range(problems, "testShare", testShare, 0.05, 0.5);
        range(problems, "developmentTime", developmentTime, 0.1, 0.9);
        range(problems, "folds", folds, 2, 20);
        range(problems, "resamples", resamples, 100, 100_000);
        range(problems, "threshold", threshold, 0.01, 0.99);
        if (salt.isEmpty()) {
            problems.add("salt is empty; give any constant text");
        }
        if (!model.matches("[a-z0-9][a-z0-9-]*")) {
            problems.add("model must be lower-case letters, digits and dashes");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("training settings: " + String.join("; ", problems));
        }
    }

    private static void range(List<String> problems, String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            problems.add(name + " is " + value + ", must lie between " + low + " and " + high);
        }
    }

    /** The usual settings for a night. */
    public static NightConfig standard(LocalDate date, Promotion promotion) {
        return new NightConfig(
                date,
                HF_DECOMPENSATION,
                GatePolicy.of(promotion),
                new Evaluability(7, 0.5, 2),
                20260101,
                "holter",
                0.3,
                0.6,
                10,
                1000,
                0.15,
                LocalDate.EPOCH);
    }

    /** The same with another gate. */
    public NightConfig withGate(GatePolicy other) {
        return new NightConfig(
                date,
                model,
                other,
                evaluability,
                seed,
                salt,
                testShare,
                developmentTime,
                folds,
                resamples,
                threshold,
                notBefore);
    }
}
