package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Zhou, Ding, Wu, Zhang (PLoS ONE 2015, 10:e0136544), causal: word entropy of the last 127 words against 0.639. The
 * paper gives the decision to the beat in the middle of the window, {@link #LAG} beats back; whoever stamps an episode
 * must do the same.
 */
public final class Zhou2015 {
    /** Beats between the beat that a decision is about and the beat at which it is made. */
    public static final int LAG = 64;

    private static final double THRESHOLD = 0.639;

    /** Chosen on pieces of 75 beats of the Long-Term AF Database and of healthy people; not part of the publication. */
    private static final double FILLING_THRESHOLD = 0.75;

    private final WordEntropy entropy = new WordEntropy(127);

    /** Takes the next RR interval, ms, and says whether the rhythm is atrial fibrillation. */
    public boolean beat(double interval) {
        entropy.add(interval);
        return atrialFibrillation();
    }

    /** The decision at the beat taken last. */
    public boolean atrialFibrillation() {
        return value() >= THRESHOLD;
    }

    /**
     * The decision at the beat taken last; while the window still fills, which as published is no fibrillation, from the
     * words that are there, with a stricter limit because few words look more unpredictable than many.
     */
    public boolean likely() {
        return entropy.full() ? atrialFibrillation() : entropy.ofFilledWindow() >= FILLING_THRESHOLD;
    }

    /** Normalised entropy, 0 to 1. */
    public double value() {
        return entropy.ofFullWindow();
    }

    /** Forgets all beats. */
    public void restart() {
        entropy.clear();
    }

    void write(DataOutput out) throws IOException {
        entropy.write(out);
    }

    void read(DataInput in) throws IOException {
        entropy.read(in);
    }
}
