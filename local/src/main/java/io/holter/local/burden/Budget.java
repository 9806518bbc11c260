package io.holter.local.burden;

import io.holter.jobs.aggregate.Interval;
import io.holter.schema.alert.Severity;
import java.util.List;

/**
 * The figures in total, of the rules in force, against what is allowed.
 *
 * @param falseUrgent false alerts that came to S1 or S2
 * @param perYear the same per patient-year, with the exact Poisson interval
 * @param expected clear episodes that a rule of S1 or S2, in force or on trial, ought to find
 * @param found those of them for which an alert of S1 or S2 was raised
 * @param foundByAny those of them for which any alert was raised
 * @param bySeverity alerts by highest severity, S1 to S4
 * @param falseBySeverity false ones of them
 * @param days patient-days under observation
 */
public record Budget(
        int falseUrgent,
        Interval perYear,
        int expected,
        int found,
        int foundByAny,
        List<Integer> bySeverity,
        List<Integer> falseBySeverity,
        double days) {
    /** Most false alerts of S1 and S2 per patient-year, all rules together. */
    public static final double MOST_FALSE = 2;

    /** Least share of the clear episodes found with S1 or S2. */
    public static final double LEAST_FOUND = 0.9;

    /** Published anchor: false alarms per patient-year at {@link #ANCHOR_SENSITIVITY} (Adamson 2004, V). */
    public static final double ANCHOR_FALSE = 2.4;

    /** Sensitivity of the anchor. */
    public static final double ANCHOR_SENSITIVITY = 0.7;

    /** Most alerts of S2 per patient-month of healthy people; of S1 none is allowed. */
    public static final double MOST_HEALTHY = 1;

    /** Copies the lists. */
    public Budget {
        bySeverity = List.copyOf(bySeverity);
        falseBySeverity = List.copyOf(falseBySeverity);
    }

    /** Adds up. */
    public static Budget of(Comparison comparison) {
        List<RuleFigures> rules = comparison.inForce();
        List<KindFigures> kinds =
                comparison.kinds().stream().filter(KindFigures::urgentKind).toList();
        int falseUrgent = rules.stream().mapToInt(RuleFigures::falseUrgent).sum();
        double days = comparison.seen().days();
        return new Budget(
                falseUrgent,
                Interval.garwood(falseUrgent, days, Observation.YEAR),
                kinds.stream().mapToInt(KindFigures::clear).sum(),
                kinds.stream().mapToInt(KindFigures::clearUrgent).sum(),
                kinds.stream().mapToInt(KindFigures::clearFound).sum(),
                List.of(Severity.values()).stream()
                        .map(s -> rules.stream().mapToInt(r -> r.worst(s)).sum())
                        .toList(),
                List.of(Severity.values()).stream()
                        .map(s -> rules.stream().mapToInt(r -> r.falseOf(s)).sum())
                        .toList(),
                days);
    }

    /** Share of the clear urgent episodes found with S1 or S2, with Wilson's interval; NaN without any. */
    public Interval sensitivity() {
        return Interval.wilson(found, expected);
    }

    /** True if false alerts are few enough and enough is found; without any episode to find, it is not. */
    public boolean met() {
        return perYear.value() <= MOST_FALSE && sensitivity().value() >= LEAST_FOUND;
    }

    /** True if healthy people had no S1 and few enough S2. */
    public boolean metByHealthy() {
        return bySeverity.get(0) == 0 && perMonth(Severity.S2).value() <= MOST_HEALTHY;
    }

    /** Alerts of this highest severity per patient-month, with the exact Poisson interval. */
    public Interval perMonth(Severity severity) {
        return Interval.garwood(bySeverity.get(severity.ordinal()), days, Observation.MONTH);
    }

    /** Alerts of this highest severity per day in a ward of so many patients. */
    public double perWardDay(Severity severity, int ward) {
        return bySeverity.get(severity.ordinal()) / days * ward;
    }
}
