package io.holter.local.burden;

import io.holter.jobs.aggregate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well one kind of true episode was found, by whatever rule. */
public final class KindFigures {
    private final String kind;
    private final List<Long> delays = new ArrayList<>();
    private final Map<String, Integer> byRule = new TreeMap<>();
    private boolean urgentKind;
    private int clear;
    private int clearFound;
    private int clearUrgent;
    private int mild;
    private int mildFound;

    KindFigures(String kind) {
        this.kind = kind;
    }

    void add(boolean isClear, boolean urgentExpected, Verdict verdict) {
        urgentKind |= urgentExpected;
        clear += isClear ? 1 : 0;
        mild += isClear ? 0 : 1;
        clearFound += isClear && verdict.found() ? 1 : 0;
        mildFound += !isClear && verdict.found() ? 1 : 0;
        clearUrgent += isClear && verdict.urgent() ? 1 : 0;
        if (verdict.delay() != Long.MIN_VALUE) {
            delays.add(verdict.delay());
        }
        verdict.rules().forEach(rule -> byRule.merge(rule, 1, Integer::sum));
    }

    /**
     * What became of an episode.
     *
     * @param found an alert of a rule in force belongs to it
     * @param urgent one of S1 or S2 does
     * @param delay from its begin to the first alert, ms; {@link Long#MIN_VALUE} if none, or one was open before
     * @param rules ids of the rules that found it
     */
    record Verdict(boolean found, boolean urgent, long delay, List<String> rules) {}

    /** What, lower snake case. */
    public String kind() {
        return kind;
    }

    /** True if a rule of severity S1 or S2, in force or on trial, ought to find it: such kinds are held against the budget. */
    public boolean urgentKind() {
        return urgentKind;
    }

    /** Clear episodes. */
    public int clear() {
        return clear;
    }

    /** Clear episodes that any rule in force found. */
    public int clearFound() {
        return clearFound;
    }

    /** Clear episodes that a rule in force found with an alert of S1 or S2. */
    public int clearUrgent() {
        return clearUrgent;
    }

    /** Mild episodes. */
    public int mild() {
        return mild;
    }

    /** Mild episodes that any rule in force found. */
    public int mildFound() {
        return mildFound;
    }

    /** Share of clear episodes found by any rule in force, with Wilson's interval. */
    public Interval sensitivity() {
        return Interval.wilson(clearFound, clear);
    }

    /** Delay from begin to the first alert, ms, at this share of those found; NaN without any. */
    public double delay(double share) {
        return RuleFigures.quantile(delays, share);
    }

    /** Rule id to number of episodes, clear or mild, that it found. */
    public Map<String, Integer> byRule() {
        return byRule;
    }
}
