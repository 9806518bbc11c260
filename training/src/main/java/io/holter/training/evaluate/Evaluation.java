package io.holter.training.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What one night found out about its candidate.
 *
 * @param rows test rows
 * @param events test rows with the outcome
 * @param patients test patients
 * @param eventPatients test patients with at least one outcome row
 * @param prevalence events / rows; NaN without rows
 * @param resamples bootstrap resamples over patients
 * @param threshold operating point, as a probability
 * @param models candidate first, then champion (if any), then baselines; empty if the test rows hold one class only
 * @param comparisons candidate against each of the others
 * @param subgroups the candidate by sex and age
 */
public record Evaluation(
        int rows,
        int events,
        int patients,
        int eventPatients,
        double prevalence,
        int resamples,
        double threshold,
        List<Figures> models,
        List<Comparison> comparisons,
        List<Subgroup> subgroups) {
    /** Name of tonight's model among {@link #models}. */
    public static final String CANDIDATE = "candidate";
    /** Name of the model in use among {@link #models}. */
    public static final String CHAMPION = "champion";
    /** Age, sex and diseases alone. */
    public static final String BASELINE = "age-sex-disease";
    /** The weight rule HF-01 as a model. */
    public static final String PERSISTENCE = "weight-rule";

    /** Copies. */
    public Evaluation {
        models = List.copyOf(models);
        comparisons = List.copyOf(comparisons);
        subgroups = List.copyOf(subgroups);
    }

    /** Figures of one model, if it was judged. */
    public Optional<Figures> figures(String model) {
        return models.stream().filter(f -> f.model().equals(model)).findFirst();
    }

    /** Candidate against one other model, if both were judged. */
    public Optional<Comparison> against(String other) {
        return comparisons.stream().filter(c -> c.other().equals(other)).findFirst();
    }
}
