package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Our detector: a weighted sum of seven {@link Measure}s, averaged over about 20 beats, above 0 is atrial fibrillation.
 * Causal; each weight can be read, and {@link #contributions} says what a decision rests on.
 */
public final class RhythmScore {
    /** Beats between the beat that a decision is about and the beat at which it is made, in the middle of the measures. */
    public static final int LAG = 32;

    private static final int AVERAGED = 20;
    private static final double SUREST = 5;

    private final ScoreCoefficients coefficients;
    private final RhythmMeasures measures = new RhythmMeasures();
    private final Average score = new Average(AVERAGED);
    private final double[] values = new double[Measure.values().length];

    /** The detector with the coefficients that this version comes with. */
    public RhythmScore() {
        this(ScoreCoefficients.standard());
    }

    /** The detector with other coefficients, for cross-validation. */
    public RhythmScore(ScoreCoefficients coefficients) {
        this.coefficients = coefficients;
    }

    /** Takes the next RR interval, ms, and says whether the rhythm is atrial fibrillation. */
    public boolean beat(double interval) {
        measures.beat(interval);
        measures.values(values);
        score.add(Math.max(-SUREST, Math.min(SUREST, coefficients.score(values))));
        return atrialFibrillation();
    }

    /** The decision at the beat taken last. */
    public boolean atrialFibrillation() {
        return score.value() > 0;
    }

    /** Averaged log odds of atrial fibrillation, -5 to 5. */
    public double value() {
        return score.value();
    }

    /** What each measure adds to the score at the beat taken last, in the order of {@link Measure}. */
    public double[] contributions() {
        double[] parts = new double[values.length];
        measures.values(values);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = coefficients.weight()[i] * coefficients.scaled(i, values[i]);
        }
        return parts;
    }

    double meanInterval() {
        return measures.meanInterval();
    }

    /** Forgets all beats. */
    public void restart() {
        measures.restart();
        score.clear();
    }

    void write(DataOutput out) throws IOException {
        measures.write(out);
        score.write(out);
    }

    void read(DataInput in) throws IOException {
        measures.read(in);
        score.read(in);
    }
}
