package io.holter.local.burden;

import io.holter.rules.condition.Truth;

/** How often a rule was asked where it applies, could not answer, or was kept quiet. */
final class RuleUse {
    long readings;
    long unknown;
    long suppressed;

    /** A reading of a patient for whom the rule is meant, or may be. */
    void count(int applies, int[] truths) {
        readings++;
        boolean open = applies == Truth.UNKNOWN;
        for (int i = 0; i < truths.length && !open; i++) {
            open = truths[i] == Truth.UNKNOWN;
        }
        unknown += open ? 1 : 0;
    }

    void add(RuleUse other) {
        readings += other.readings;
        unknown += other.unknown;
        suppressed += other.suppressed;
    }

    /** Share of the readings to which it could not say yes or no, 0 to 1; NaN without any. */
    double unknownShare() {
        return readings == 0 ? Double.NaN : (double) unknown / readings;
    }
}
