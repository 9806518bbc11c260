package io.holter.rules.step;

/**
 * How far the holds of a rule are. Positions count steps, then escalations, then clear, as {@code truths} do in
 * {@link EvaluationListener}.
 */
public interface HoldProgress {

    /** True if the step holds now. */
    boolean holds(int position);

    /** Measurement time at which what goes on began, ms UTC; {@link Long#MIN_VALUE} if nothing does. */
    long since(int position);

    /** True readings of the run; of k of n the true spells so far. */
    int count(int position);

    /** Of k of n the known spells so far, at most n; 0 for a run. */
    int spells(int position);

    /** Share of whole minutes of the run that have a true reading, 0 to 1; NaN without a run. */
    double coverage(int position);
}
