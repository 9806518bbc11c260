package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Our detector: a weighted sum of seven {@link Measure}s, averaged over about 20 beats. Above {@link #TURN} it turns to
 * atrial fibrillation, below minus that it turns back: in between it stays, so that it does not flicker. Causal; each
 * weight can be read, and {@link #contributions} says what a decision rests on.
 */
public final class RhythmScore {
    /**
     * Beats by which the decision is later than the begin of fibrillation, median over the begins in the Long-Term AF
     * Database with two minutes of either rhythm on both sides.
     */
    public static final int ONSET_LAG = 64;

    /** The same for the end of fibrillation. */
    public static final int END_LAG = 47;

    /** Averaged log odds at which the decision turns. */
    public static final double TURN = 0.75;

    /** Log odds of one beat count at most this. */
    public static final double SUREST = 5;

    private static final int AVERAGED = 20;

    private final ScoreCoefficients coefficients;
    private final RhythmMeasures measures = new RhythmMeasures();
    private final Average score = new Average(AVERAGED);
    private final double[] values = new double[Measure.values().length];
    private boolean fibrillation;

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
        fibrillation = score.value() > (fibrillation ? -TURN : TURN);
        return fibrillation;
    }

    /** The decision at the beat taken last. */
    public boolean atrialFibrillation() {
        return fibrillation;
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
        fibrillation = false;
    }

    void write(DataOutput out) throws IOException {
        measures.write(out);
        score.write(out);
        out.writeBoolean(fibrillation);
    }

    void read(DataInput in) throws IOException {
        measures.read(in);
        score.read(in);
        fibrillation = in.readBoolean();
    }
}
