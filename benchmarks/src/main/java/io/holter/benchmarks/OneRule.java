package io.holter.benchmarks;

/** The rule that all engines can say: heart rate above 120 /min without a break from one sample to one ten minutes later. */
final class OneRule {
    /** /min. */
    static final double LIMIT = 120;

    /** From the first sample of a run to the last, ms. */
    static final long LENGTH_MS = 600_000;

    private OneRule() {}
}
