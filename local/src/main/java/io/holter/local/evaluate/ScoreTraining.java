package io.holter.local.evaluate;

import io.holter.rules.rhythm.Measure;
import io.holter.rules.rhythm.RhythmMeasures;
import io.holter.rules.rhythm.ScoreCoefficients;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns the weights of the rhythm score from labelled beats. Beats come from several sources (audited beats, automatic
 * beats, beats with artefacts, healthy people); within a source both rhythms count the same, and a source counts its share.
 */
final class ScoreTraining {
    /** Folds of patients in cross-validation. */
    static final int FOLDS = 8;

    private static final double RIDGE = 3e-3;
    private static final int EVERY = 150;
    private static final int WARM_UP = 20;

    private final List<Sample> samples = new ArrayList<>();

    /** Where a beat comes from and how much its source counts. */
    enum Source {
        AUDITED(1.0),
        AUTOMATIC(0.5),
        HEALTHY(1.0),
        ARTEFACTS(0.3);

        private final double share;

        Source(double share) {
            this.share = share;
        }
    }

    private record Sample(Source source, int fold, boolean yes, double[] values) {}

    /** Adds every 150th labelled beat of a recording of a patient in {@code fold}; flutter is no fibrillation. */
    void add(Source source, int fold, RhythmRecord record) {
        RhythmMeasures measures = new RhythmMeasures();
        for (int i = 0; i < record.size(); i++) {
            measures.beat(record.interval(i));
            Rhythm rhythm = record.rhythm(i);
            if (i >= WARM_UP && i % EVERY == WARM_UP && rhythm != Rhythm.UNLABELLED) {
                double[] values = new double[Measure.values().length];
                measures.values(values);
                samples.add(new Sample(source, fold, rhythm == Rhythm.FIBRILLATION, values));
            }
        }
    }

    int size() {
        return samples.size();
    }

    /** Coefficients from all patients outside {@code fold}; -1 for all patients. */
    ScoreCoefficients fit(int fold) {
        List<Sample> kept = samples.stream().filter(s -> s.fold() != fold).toList();
        int n = Measure.values().length;
        double[] centre = new double[n];
        double[] scale = new double[n];
        scales(kept, centre, scale);
        ScoreCoefficients scales = new ScoreCoefficients(centre, scale, new double[n], 0);
        List<LogisticRegression.Row> rows = new ArrayList<>();
        for (Sample sample : kept) {
            double[] scaled = new double[n];
            for (int i = 0; i < n; i++) {
                scaled[i] = scales.scaled(i, sample.values()[i]);
            }
            rows.add(new LogisticRegression.Row(scaled, sample.yes(), weight(kept, sample)));
        }
        double[] fitted = LogisticRegression.fit(rows, RIDGE);
        double[] weights = new double[n];
        System.arraycopy(fitted, 1, weights, 0, n);
        return new ScoreCoefficients(centre, scale, weights, fitted[0]);
    }

    private static void scales(List<Sample> kept, double[] centre, double[] scale) {
        for (int i = 0; i < centre.length; i++) {
            int measure = i;
            double[] values = kept.stream()
                    .filter(s -> s.source() == Source.AUDITED)
                    .mapToDouble(s -> s.values()[measure])
                    .toArray();
            double sum = 0;
            double squares = 0;
            for (double value : values) {
                sum += value;
                squares += value * value;
            }
            centre[i] = sum / values.length;
            scale[i] = Math.sqrt(Math.max(1e-12, squares / values.length - centre[i] * centre[i]));
        }
    }

    private double weight(List<Sample> kept, Sample sample) {
        return sample.source().share / counts(kept)[sample.source().ordinal()][sample.yes() ? 1 : 0];
    }

    private List<Sample> counted = List.of();
    private long[][] counts = new long[0][0];

    private long[][] counts(List<Sample> kept) {
        if (counted != kept) {
            counts = new long[Source.values().length][2];
            for (Sample sample : kept) {
                counts[sample.source().ordinal()][sample.yes() ? 1 : 0]++;
            }
            counted = kept;
        }
        return counts;
    }
}
