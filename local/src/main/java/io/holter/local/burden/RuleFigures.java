package io.holter.local.burden;

import io.holter.jobs.aggregate.Interval;
import io.holter.rules.rule.Language;
import io.holter.rules.rule.Rule;
import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one rule raised, against what it ought to. */
public final class RuleFigures {
    private final Rule rule;
    private final boolean shadow;
    private final double days;
    private final RuleUse use;
    private final List<RaisedAlert> falseAlerts = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private final int[] onset = new int[4];
    private final int[] worst = new int[4];
    private final int[] falseBySeverity = new int[4];
    private int planted;
    private int found;
    private int plantedMild;
    private int foundMild;
    private int alerts;
    private int late;

    RuleFigures(Rule rule, boolean shadow, double days, RuleUse use) {
        this.rule = rule;
        this.shadow = shadow;
        this.days = days;
        this.use = use;
    }

    void raised(RaisedAlert alert, boolean right) {
        alerts++;
        late += alert.late() ? 1 : 0;
        onset[alert.onset().ordinal()]++;
        worst[alert.worst().ordinal()]++;
        if (!right) {
            falseAlerts.add(alert);
            falseBySeverity[alert.worst().ordinal()]++;
        }
    }

    /** @param delay from begin to onset of the first alert, ms; {@link Long#MIN_VALUE} if one was open before it */
    void expected(boolean clear, boolean wasFound, long delay) {
        planted += clear ? 1 : 0;
        found += clear && wasFound ? 1 : 0;
        plantedMild += clear ? 0 : 1;
        foundMild += !clear && wasFound ? 1 : 0;
        if (wasFound && delay != Long.MIN_VALUE) {
            delays.add(delay);
        }
    }

    /** Rule id. */
    public String id() {
        return rule.id();
    }

    /** English title. */
    public String title() {
        return rule.title().in(Language.EN);
    }

    Rule rule() {
        return rule;
    }

    /** True for a rule on trial, whose alerts reach nobody. */
    public boolean shadow() {
        return shadow;
    }

    /** Clear episodes that it ought to find. */
    public int planted() {
        return planted;
    }

    /** Those of them that it found. */
    public int found() {
        return found;
    }

    /** Mild episodes: near or below its limits. */
    public int plantedMild() {
        return plantedMild;
    }

    /** Those of them that it found. */
    public int foundMild() {
        return foundMild;
    }

    /** Share of clear episodes found with Wilson's 95 % interval; NaN without any. */
    public Interval sensitivity() {
        return Interval.wilson(found, planted);
    }

    /** Delay from begin to onset, ms, at this share of the episodes found; NaN without any. */
    public double delay(double share) {
        return quantile(delays, share);
    }

    static double quantile(List<Long> values, double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
    }

    /** Alerts opened. */
    public int alerts() {
        return alerts;
    }

    /** Alerts that no true episode justifies. */
    public int falseCount() {
        return falseAlerts.size();
    }

    List<RaisedAlert> falseAlerts() {
        return falseAlerts;
    }

    /** False alerts that came to S1 or S2. */
    public int falseUrgent() {
        return falseBySeverity[0] + falseBySeverity[1];
    }

    /** Alerts that came to this severity at the most. */
    public int worst(Severity severity) {
        return worst[severity.ordinal()];
    }

    /** Alerts of this severity at onset. */
    public int onset(Severity severity) {
        return onset[severity.ordinal()];
    }

    /** False alerts that came to this severity at the most. */
    public int falseOf(Severity severity) {
        return falseBySeverity[severity.ordinal()];
    }

    /** Alerts that came to S1 or S2. */
    public int urgent() {
        return worst[0] + worst[1];
    }

    /** Findings: alerts in data that came too late to act on. */
    public int late() {
        return late;
    }

    /** Onsets that re-arm time kept quiet. */
    public long suppressed() {
        return use.suppressed;
    }

    /** Share of readings to which it could not say yes or no, of patients for whom it is meant; NaN without any. */
    public double unknown() {
        return use.unknownShare();
    }

    /** Readings of patients for whom it is, or may be, meant. */
    public long readings() {
        return use.readings;
    }

    /** False alerts per patient-year with the exact Poisson interval. */
    public Interval falsePerYear() {
        return Interval.garwood(falseCount(), days, Observation.YEAR);
    }

    /** Alerts per patient-month with the exact Poisson interval. */
    public Interval perMonth() {
        return Interval.garwood(alerts, days, Observation.MONTH);
    }

    /** Share of the alerts that were right with Wilson's interval; NaN without any. */
    public Interval precision() {
        return Interval.wilson(alerts - falseCount(), alerts);
    }

    /** Alerts per patient and day. */
    public double perDay() {
        return alerts / days;
    }

    /** Shows the figures, no patient. */
    @Override
    public String toString() {
        return "RuleFigures[" + id() + " alerts " + alerts + " false " + falseCount() + " by "
                + Arrays.toString(falseBySeverity) + " found " + found + "/" + planted + "]";
    }
}
