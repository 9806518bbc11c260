package io.holter.local.simulator;

import java.util.SplittableRandom;

/**
 * Heart failure as a Markov chain with days as steps: adherent to medication or not, congestion stage 0 (stable) to
 * {@value #STAGES}, and decompensation as the absorbing event. From onset, congestion climbs about one stage a day, so
 * that an event comes after one to three weeks of visible worsening; now and then a course ends by itself.
 *
 * <p>Because the chain is known, so is the true probability of an event within any horizon ({@link #probability}).
 */
final class HeartFailureCourse {
    static final int STAGES = 20;

    private static final double SPELL_BEGINS = 0.012;
    private static final double SPELL_ENDS = 0.12;
    private static final double ONSET_FACTOR_IN_SPELL = 2.5;
    private static final double EVENT_HAZARD_AT_TOP = 0.35;
    private static final double EVENT_HAZARD_POWER = 2.2;
    /** Moves of the stage within a course: by how much, and how probable. */
    private static final int[] MOVES = {-STAGES, -2, 0, 1, 2};

    private static final double[] MOVE_PROBABILITIES = {0.012, 0.048, 0.14, 0.5, 0.3};

    private final double onset;

    /** @param onset probability per day that a stable, adherent patient begins to worsen, 0 to 0.3 */
    HeartFailureCourse(double onset) {
        this.onset = Math.min(onset, 0.3);
    }

    /** Probability of an event on a day that begins at {@code stage}. */
    static double hazard(int stage) {
        return EVENT_HAZARD_AT_TOP * Math.pow(stage / (double) STAGES, EVENT_HAZARD_POWER);
    }

    /** The stage after a day without event. */
    int nextStage(int stage, boolean adherent, SplittableRandom random) {
        double draw = random.nextDouble();
        if (stage == 0) {
            return draw < onset(adherent) ? 1 : 0;
        }
        int move = 0;
        for (; move < MOVES.length - 1 && draw >= MOVE_PROBABILITIES[move]; move++) {
            draw -= MOVE_PROBABILITIES[move];
        }
        return clamp(stage + MOVES[move]);
    }

    /** Whether the patient takes the medication after a day. */
    static boolean nextAdherent(boolean adherent, SplittableRandom random) {
        return adherent ? random.nextDouble() >= SPELL_BEGINS : random.nextDouble() < SPELL_ENDS;
    }

    /**
     * Probability of an event within {@code days}, by state at the start: [adherent 1, not 0][stage].
     *
     * <p>Backward recursion: p(n+1, state) = hazard + (1 - hazard) * sum over next states of transition * p(n, next).
     */
    double[][] probability(int days) {
        double[][] p = new double[2][STAGES + 1];
        for (int day = 0; day < days; day++) {
            double[][] next = new double[2][STAGES + 1];
            for (int adherent = 0; adherent < 2; adherent++) {
                for (int stage = 0; stage <= STAGES; stage++) {
                    double hazard = hazard(stage);
                    next[adherent][stage] = hazard + (1 - hazard) * later(p, adherent == 1, stage);
                }
            }
            p = next;
        }
        return p;
    }

    private double later(double[][] p, boolean adherent, int stage) {
        double becomes = adherent ? 1 - SPELL_BEGINS : SPELL_ENDS;
        return becomes * afterStage(p[1], adherent, stage) + (1 - becomes) * afterStage(p[0], adherent, stage);
    }

    private double afterStage(double[] p, boolean adherent, int stage) {
        if (stage == 0) {
            double begins = onset(adherent);
            return begins * p[1] + (1 - begins) * p[0];
        }
        double sum = 0;
        for (int move = 0; move < MOVES.length; move++) {
            sum += MOVE_PROBABILITIES[move] * p[clamp(stage + MOVES[move])];
        }
        return sum;
    }

    private double onset(boolean adherent) {
        return adherent ? onset : Math.min(1, onset * ONSET_FACTOR_IN_SPELL);
    }

    private static int clamp(int stage) {
        return Math.max(0, Math.min(STAGES, stage));
    }
}
