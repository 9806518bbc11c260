package io.holter.rules.explain;

import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Clause;
import io.holter.rules.rule.Rule;
import java.util.Optional;

/** What was seen of one clause of a condition. */
public final class ClauseTrace {
    private final Clause clause;
    private final Optional<Comparison> comparison;
    private final int[] truths = new int[3];
    private double best = Double.NaN;
    private double bestLimit = Double.NaN;
    private long bestTime;
    private double bestBeyond = Double.NEGATIVE_INFINITY;

    ClauseTrace(Rule rule, Clause clause) {
        this.clause = clause;
        this.comparison = Comparison.of(rule, clause.text());
    }

    /** Looks at a reading. */
    int see(Rule rule, long time, double[] columns, Reading reading) {
        int truth = clause.condition().test(reading);
        truths[slot(truth)]++;
        comparison.ifPresent(c -> nearest(c, rule, time, columns, reading));
        return truth;
    }

    private void nearest(Comparison c, Rule rule, long time, double[] columns, Reading reading) {
        double value = columns[c.column()];
        double limit = c.limit(rule, columns, reading);
        double beyond = Double.isNaN(limit) ? (c.above() ? value : -value) : c.beyond(value, limit);
        if (beyond > bestBeyond) {
            bestBeyond = beyond;
            best = value;
            bestLimit = limit;
            bestTime = time;
        }
    }

    private static int slot(int truth) {
        return truth == Truth.TRUE ? 0 : truth == Truth.FALSE ? 1 : 2;
    }

    /** The clause as it stands in the rule file. */
    public String text() {
        return clause.text();
    }

    /** Readings at which it was true. */
    public int isTrue() {
        return truths[0];
    }

    /** Readings at which it was false. */
    public int isFalse() {
        return truths[1];
    }

    /** Readings at which nobody knew. */
    public int unknown() {
        return truths[2];
    }

    /** Column of the value that is compared, or -1. */
    public int column() {
        return comparison.map(Comparison::column).orElse(-1);
    }

    /** True if the value must be above the limit. */
    public boolean above() {
        return comparison.map(Comparison::above).orElse(false);
    }

    /** The value that came nearest to the limit, or went farthest beyond it; NaN if there is none. */
    public double best() {
        return best;
    }

    /** The limit then; NaN if it is not known. */
    public double bestLimit() {
        return bestLimit;
    }

    /** When that was measured, ms UTC. */
    public long bestTime() {
        return bestTime;
    }
}
