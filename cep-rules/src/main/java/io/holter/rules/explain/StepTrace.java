package io.holter.rules.explain;

import io.holter.rules.condition.Reading;
import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Clause;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Step;
import io.holter.rules.step.HoldProgress;
import java.util.List;

/** What was seen of a step, an escalation or the clear condition. */
public final class StepTrace {
    private final Step step;
    private final String role;
    private final int position;
    private final List<ClauseTrace> clauses;
    private final int[] truths = new int[3];
    private long longest = -1;
    private long longestEnd;
    private int mostReadings;
    private int mostSpells;
    private double coverage = Double.NaN;
    private int holds;
    private boolean holding;

    StepTrace(Rule rule, Step step, String role, int position) {
        this.step = step;
        this.role = role;
        this.position = position;
        List<Clause> parts =
                step.clauses().isEmpty() ? List.of(new Clause("the condition", step.when())) : step.clauses();
        this.clauses = parts.stream().map(c -> new ClauseTrace(rule, c)).toList();
    }

    void see(Rule rule, long time, double[] columns, int truth, Reading reading, HoldProgress progress) {
        truths[truth == Truth.TRUE ? 0 : truth == Truth.FALSE ? 1 : 2]++;
        clauses.forEach(c -> c.see(rule, time, columns, reading));
        boolean now = progress.holds(position);
        holds += now && !holding && !role.equals(RuleTrace.CLEAR) ? 1 : 0;
        holding = now;
        if (truth == Truth.TRUE) {
            run(time, progress);
        }
    }

    private void run(long time, HoldProgress progress) {
        mostReadings = Math.max(mostReadings, progress.count(position));
        mostSpells = Math.max(mostSpells, progress.spells(position));
        long since = progress.since(position);
        if (since == Long.MIN_VALUE) {
            return;
        }
        if (time - since > longest) {
            longest = time - since;
            longestEnd = time;
        }
        if (time - since >= step.hold().length().toMillis() && !Double.isNaN(progress.coverage(position))) {
            coverage = Double.isNaN(coverage)
                    ? progress.coverage(position)
                    : Math.max(coverage, progress.coverage(position));
        }
    }

    /** Notes that it held after a run of this length, which is over now. */
    void held(long length) {
        holds++;
        longest = Math.max(longest, length);
    }

    /** The step. */
    public Step step() {
        return step;
    }

    /** How it must hold. */
    public Hold hold() {
        return step.hold();
    }

    /** What it is to the rule: step, escalation to S1, clear. */
    public String role() {
        return role;
    }

    /** Its clauses, in order. */
    public List<ClauseTrace> clauses() {
        return clauses;
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

    /** Times at which it began to hold. */
    public int holds() {
        return holds;
    }

    /** Longest run from its first to its last true reading, ms; -1 if it was never true. */
    public long longest() {
        return longest;
    }

    /** Measurement time at which the longest run ended, ms UTC. */
    public long longestEnd() {
        return longestEnd;
    }

    /** Most true readings of one run; of k of n the most true spells. */
    public int mostReadings() {
        return mostReadings;
    }

    /** Of k of n the most spells known. */
    public int mostSpells() {
        return mostSpells;
    }

    /** Best share of minutes with a true reading in a run that was long enough; NaN if none was. */
    public double coverage() {
        return coverage;
    }
}
