package io.holter.training.card;

import io.holter.training.evaluate.CalibrationBin;
import io.holter.training.evaluate.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The three pictures of a model card. */
final class CardCharts {
    private static final String MODEL = "model";
    private static final String OTHER = "other";
    private static final String GUIDE = "guide";

    private CardCharts() {}

    static String calibration(Figures figures) {
        double top = Math.max(
                0.1,
                figures.bins().stream()
                        .mapToDouble(b -> Math.max(b.predicted(), b.observed()))
                        .max()
                        .orElse(1));
        double end = Math.min(1, Math.ceil(top * 20) / 20);
        List<double[]> points = points(figures.bins().stream(), CardCharts::bin);
        return new Chart("Calibration", "predicted risk", "observed share", end, 0, end)
                .line(GUIDE, List.of(new double[] {0, 0}, new double[] {end, end}))
                .line(MODEL, points)
                .dots(MODEL, points)
                .svg();
    }

    static String roc(Figures figures, Optional<Figures> baseline) {
        Chart chart = new Chart("ROC curve", "false alarms: share of rows without the outcome", "sensitivity", 1, 0, 1)
                .line(GUIDE, List.of(new double[] {0, 0}, new double[] {1, 1}));
        baseline.ifPresent(b -> chart.line(OTHER, roc(b)));
        return chart.line(MODEL, roc(figures)).svg();
    }

    static String decision(Figures figures, Optional<Figures> baseline, double prevalence) {
        Chart chart = new Chart("Decision curve", "threshold", "net benefit", 0.5, -0.05, Math.max(0.05, prevalence));
        chart.line(GUIDE, List.of(new double[] {0, 0}, new double[] {0.5, 0}));
        chart.line(GUIDE, points(figures.decisionCurve().stream(), p -> new double[] {p.threshold(), p.treatAll()}));
        baseline.ifPresent(b -> chart.line(OTHER, benefit(b)));
        return chart.line(MODEL, benefit(figures)).svg();
    }

    private static List<double[]> roc(Figures figures) {
        return points(figures.roc().stream(), p -> new double[] {p.falsePositiveShare(), p.sensitivity()});
    }

    private static List<double[]> benefit(Figures figures) {
        return points(figures.decisionCurve().stream(), p -> new double[] {p.threshold(), p.netBenefit()});
    }

    private static double[] bin(CalibrationBin bin) {
        return new double[] {bin.predicted(), bin.observed()};
    }

    private static <T> List<double[]> points(Stream<T> stream, Function<T, double[]> point) {
        return stream.map(point).toList();
    }
}
