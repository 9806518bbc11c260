package io.holter.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges models on one test set; same seed, same figures. */
public final class Evaluator {
    private static final int CURVE_TO = 50;

    private final TestSet rows;
    private final double threshold;
    private final int resamples;
    private final Bootstrap bootstrap;

    /**
     * Draws the resamples.
     *
     * @param threshold operating point, a probability between 0 and 1
     * @param resamples of patients; 1000 or more for publication
     */
    public Evaluator(TestSet rows, double threshold, int resamples, long seed) {
        this.rows = rows;
        this.threshold = threshold;
        this.resamples = resamples;
        this.bootstrap = new Bootstrap(rows.groups(), rows.size() == 0 ? 0 : resamples, seed);
    }

    /**
     * All figures.
     *
     * @param probabilities by model, one per test row; the candidate first
     */
    public Evaluation evaluate(Map<String, double[]> probabilities) {
        Predictions any = rows.with(new double[rows.size()]);
        List<Figures> models = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        List<Subgroup> subgroups = new ArrayList<>();
        double[] candidate = probabilities.get(Evaluation.CANDIDATE);
        if (candidate != null && any.bothClasses()) {
            probabilities.forEach((name, p) -> models.add(figures(name, rows.with(p))));
            probabilities.forEach((name, p) -> {
                if (!name.equals(Evaluation.CANDIDATE)) {
                    comparisons.add(compare(name, rows.with(candidate), rows.with(p)));
                }
            });
            rows.subgroups()
                    .forEach((name, member) ->
                            subgroups.add(Subgroup.of(name, rows.with(candidate, member), bootstrap)));
        }
        return new Evaluation(
                rows.size(),
                any.events(),
                rows.groups(),
                any.eventPatients(),
                any.events() / (double) rows.size(),
                resamples,
                threshold,
                models,
                comparisons,
                subgroups);
    }

    private Figures figures(String name, Predictions p) {
        return new Figures(
                name,
                bootstrap.estimate(p, Discrimination::auroc),
                bootstrap.estimate(p, Discrimination::auprc),
                bootstrap.estimate(p, Agreement::brier),
                bootstrap.estimate(p, Agreement::scaledBrier),
                bootstrap.estimate(p, Agreement::logLoss),
                bootstrap.estimate(p, Agreement::observedOverExpected),
                bootstrap.estimate(p, Agreement::intercept),
                bootstrap.estimate(p, Agreement::slope),
                bootstrap.estimate(
                        p, (q, w) -> OperatingPoint.of(q, w, threshold).sensitivity()),
                bootstrap.estimate(
                        p, (q, w) -> OperatingPoint.of(q, w, threshold).ppv()),
                bootstrap.estimate(p, this::netBenefit),
                OperatingPoint.of(p, p.evenWeights(), threshold),
                curve(p),
                CalibrationBin.of(p),
                RocPoint.of(p));
    }

    private double netBenefit(Predictions p, double[] weights) {
        return OperatingPoint.of(p, weights, threshold).netBenefit();
    }

    private Comparison compare(String name, Predictions candidate, Predictions other) {
        return new Comparison(
                name,
                bootstrap.difference(candidate, other, Discrimination::auroc),
                bootstrap.difference(candidate, other, Agreement::brier),
                bootstrap.difference(candidate, other, this::netBenefit));
    }

    private static List<OperatingPoint> curve(Predictions p) {
        List<OperatingPoint> curve = new ArrayList<>();
        for (int percent = 1; percent <= CURVE_TO; percent++) {
            curve.add(OperatingPoint.of(p, p.evenWeights(), percent / 100.0));
        }
        return curve;
    }
}
