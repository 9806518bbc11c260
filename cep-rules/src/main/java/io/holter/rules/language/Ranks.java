package io.holter.rules.language;

import io.holter.rules.rule.Statistic;

/** Ranks of percentiles. */
final class Ranks {
    private static final int HIGHEST = 100;
    private static final String HINT = "1 to 100, such as rank: 90";

    private Ranks() {}

    /** The rank of a percentile; 0 for other statistics, which must not have one. */
    static int read(Statistic statistic, Fields f) {
        boolean percentile = statistic == Statistic.PERCENTILE;
        if (percentile && !f.has("rank")) {
            f.missing("rank", HINT);
        }
        if (!percentile && f.has("rank")) {
            f.problems().at(f.node(), "only 'percentile' has a 'rank'", "delete 'rank'");
        }
        int rank = f.wholeNumber("rank", 1, HINT).orElse(percentile ? 1 : 0);
        if (rank > HIGHEST) {
            f.problems().at(f.node(), "'rank' is more than " + HIGHEST, HINT);
        }
        return percentile ? Math.min(rank, HIGHEST) : 0;
    }
}
