package io.holter.rules.rhythm;

/**
 * Petrenas 2015 with averages that run forward and backward, as published, over a window: the decision is about the beat
 * {@link #LAG} beats back. It costs one pass over the window a beat; for measuring, not for the stream.
 */
public final class PetrenasFixedLag {
    /** Beats between the beat that a decision is about and the beat at which it is made. */
    public static final int LAG = 128;

    private static final double GAIN = 0.02;
    private static final int SERIES = 3;

    private final Petrenas2015 forward = new Petrenas2015();
    private final double[][] window = new double[LAG + 1][SERIES];
    private final double[] back = new double[SERIES];
    private int newest = -1;

    /** Takes the next RR interval, ms, and decides about the beat {@link #LAG} beats before it. */
    public boolean beat(double milliseconds) {
        forward.beat(milliseconds);
        newest = (newest + 1) % window.length;
        forward.averages(window[newest]);
        System.arraycopy(window[newest], 0, back, 0, SERIES);
        for (int i = 1; i <= LAG; i++) {
            double[] earlier = window[(newest - i + window.length) % window.length];
            for (int k = 0; k < SERIES; k++) {
                back[k] += GAIN * (earlier[k] - back[k]);
            }
        }
        return Petrenas2015.decide(back);
    }
}
