package io.holter.rules.scenario;

import java.util.SplittableRandom;

/**
 * RR intervals of a rhythm, one after the other, in ms. Made up from a seed: what detectors are tried on, no substitute
 * for recordings.
 */
final class RhythmSeries {
    private static final double MINUTE = 60_000;
    /** Swing of the interval with breathing, and beats of half a breath. */
    private static final double BREATH = 0.04;

    private static final double HALF_BREATH = 2.1;
    /** Spread of the lognormal intervals of fibrillation. */
    private static final double IRREGULARITY = 0.22;

    private static final double SHORTEST = 250;
    private static final double EARLY = 0.62;

    /** Kinds of rhythm. */
    enum Kind {
        /** With breathing and a slow wander. */
        SINUS(70),
        /** Independent lognormal intervals. */
        AF(95),
        /** Every other beat is premature and followed by a full pause. */
        BIGEMINY(70),
        /** Sinus rhythm in which a share of beats is premature. */
        ECTOPY(70),
        /** Atrial flutter with a constant block: almost no variation. */
        FLUTTER(150);

        private final int usualRate;

        Kind(int usualRate) {
            this.usualRate = usualRate;
        }

        /** Beats per minute if a story does not say. */
        int usualRate() {
            return usualRate;
        }
    }

    private final Kind kind;
    private final double usual;
    private final double share;
    private final SplittableRandom random;
    private int beat;
    private double wander;
    /** The pause after a premature beat that is still to come, 0 for none. */
    private double pause;

    /**
     * A series.
     *
     * @param rate beats per minute
     * @param share of beats that are premature, only for ECTOPY
     */
    RhythmSeries(Kind kind, double rate, double share, long seed) {
        this.kind = kind;
        this.usual = MINUTE / rate;
        this.share = share;
        this.random = new SplittableRandom(seed);
    }

    /** The next interval, whole ms. */
    double next() {
        return Math.rint(Math.max(SHORTEST, exact()));
    }

    private double exact() {
        if (pause > 0) {
            double next = pause;
            pause = 0;
            return next;
        }
        return switch (kind) {
            case SINUS -> sinus();
            case AF -> usual * Math.exp(IRREGULARITY * random.nextGaussian() - IRREGULARITY * IRREGULARITY / 2);
            case BIGEMINY ->
                premature(usual * (1 + 0.01 * random.nextGaussian()), EARLY + 0.01 * random.nextGaussian());
            case ECTOPY -> random.nextDouble() < share ? premature(sinus(), 0.5 + 0.2 * random.nextDouble()) : sinus();
            case FLUTTER -> usual + 3 * random.nextGaussian();
        };
    }

    private double sinus() {
        wander = 0.99 * wander + 0.003 * random.nextGaussian();
        double breath = BREATH * Math.sin(Math.PI * beat++ / HALF_BREATH);
        return usual * (1 + breath + wander) + 3 * random.nextGaussian();
    }

    /** A beat that comes early; the pause after it makes up for it. */
    private double premature(double normal, double part) {
        pause = normal * (2 - part);
        return normal * part;
    }
}
