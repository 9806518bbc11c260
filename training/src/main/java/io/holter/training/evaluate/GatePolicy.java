package io.holter.training.evaluate;

/**
 * Who promotes, and what must hold. Defaults: clinical reference 3.3, nightly retraining.
 *
 * @param promotion who promotes a candidate that passes
 * @param allowFirst true if a first model may be promoted automatically although it does not beat the baseline (for trials)
 * @param minTestEvents test patients with the outcome that are needed to judge at all
 * @param aurocMargin how much worse than the champion the lower 95 % limit may be, for example 0.01
 * @param low lower limit of slope and observed over expected, for example 0.8
 * @param high upper limit of slope and observed over expected, for example 1.25
 * @param subgroupMargin how far below the overall AUROC a subgroup may lie
 */
public record GatePolicy(
        Promotion promotion,
        boolean allowFirst,
        int minTestEvents,
        double aurocMargin,
        double low,
        double high,
        double subgroupMargin) {

    /** Who promotes a candidate that passes. */
    public enum Promotion {
        /** A person; the night only proposes. */
        HUMAN,
        /** The night, by the gate alone. */
        AUTO
    }

    /** The reference limits with this promotion. */
    public static GatePolicy of(Promotion promotion) {
        return new GatePolicy(promotion, false, 10, 0.01, 0.8, 1.25, 0.15);
    }

    /** The same, but a first model need not beat the baseline and few events are enough. */
    public GatePolicy forTrial(int testEvents) {
        return new GatePolicy(promotion, true, testEvents, aurocMargin, low, high, subgroupMargin);
    }
}
