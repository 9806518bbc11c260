package io.holter.local.burden;

import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as lines for a terminal. */
public final class BurdenText {
    private static final int TITLE = 34;
    private static final int EXAMPLES = 12;

    private final BurdenReport report;
    private final List<String> lines = new ArrayList<>();

    private BurdenText(BurdenReport report) {
        this.report = report;
    }

    /** All of it. */
    public static List<String> of(BurdenReport report) {
        BurdenText text = new BurdenText(report);
        text.lines.add(report.subject());
        text.lines.add("");
        text.rules("Rules in force", report.comparison().rules(false));
        text.work("Their work", report.comparison().rules(false));
        if (!report.comparison().rules(true).isEmpty()) {
            text.rules(
                    "Rules on trial (shadow): nobody is called",
                    report.comparison().rules(true));
        }
        if (!report.healthy()) {
            text.kinds();
        }
        text.reasons();
        text.missed();
        text.totals();
        return text.lines;
    }

    private void rules(String heading, List<RuleFigures> rules) {
        lines.add(heading);
        if (report.healthy()) {
            add("  %-7s %-34s %7s %-22s %10s", "rule", "", "alerts", "per patient-month", "not eval.");
        } else {
            add(
                    "  %-7s %-34s %14s %16s %8s %8s %7s %7s %-20s %-15s",
                    "rule",
                    "",
                    "found",
                    "sensitivity %",
                    "delay",
                    "p90",
                    "alerts",
                    "false",
                    "false per pt.-year",
                    "PPV %");
        }
        rules.forEach(report.healthy() ? this::healthyRule : this::rule);
        lines.add("");
    }

    private void rule(RuleFigures r) {
        add(
                "  %-7s %-34s %14s %16s %8s %8s %,7d %,7d %-20s %-15s",
                r.id(),
                cut(r.title()),
                String.format(Locale.ROOT, "%,d of %,d", r.found(), r.planted()),
                Figure.share(r.sensitivity()),
                Figure.time(r.delay(0.5)),
                Figure.time(r.delay(0.9)),
                r.alerts(),
                r.falseCount(),
                Figure.rate(r.falsePerYear()),
                Figure.share(r.precision()));
    }

    private void healthyRule(RuleFigures r) {
        add("  %-7s %-34s %,7d %-22s %10s", r.id(), cut(r.title()), r.alerts(), Figure.rate(r.perMonth()), unknown(r));
    }

    private static String unknown(RuleFigures r) {
        return r.readings() == 0 ? "-" : Figure.percent(r.unknown()) + " %";
    }

    private void work(String heading, List<RuleFigures> rules) {
        lines.add(heading);
        add(
                "  %-7s %23s %23s %11s %9s %6s %11s %12s %12s",
                "rule",
                "at onset S1/S2/S3/S4",
                "at worst S1/S2/S3/S4",
                "false S1/S2",
                "not eval.",
                "late",
                "kept quiet",
                "per pt.-day",
                "per ward-day");
        for (RuleFigures r : rules) {
            add(
                    "  %-7s %23s %23s %,11d %9s %,6d %,11d %12s %12s",
                    r.id(),
                    Arrays.stream(Severity.values())
                            .map(s -> String.valueOf(r.onset(s)))
                            .collect(Collectors.joining("/")),
                    Arrays.stream(Severity.values())
                            .map(s -> String.valueOf(r.worst(s)))
                            .collect(Collectors.joining("/")),
                    r.falseUrgent(),
                    unknown(r),
                    r.late(),
                    r.suppressed(),
                    Figure.number(r.perDay()),
                    Figure.number(r.perDay() * report.ward()));
        }
        lines.add("");
    }

    private void kinds() {
        lines.add("True episodes, by the rules in force");
        add(
                "  %-24s %14s %16s %14s %14s %8s  %s",
                "kind", "clear found", "sensitivity %", "with S1/S2", "mild found", "delay", "by");
        for (KindFigures k : report.comparison().kinds()) {
            add(
                    "  %-24s %14s %16s %14s %14s %8s  %s",
                    k.kind(),
                    of(k.clearFound(), k.clear()),
                    Figure.share(k.sensitivity()),
                    k.urgentKind() ? of(k.clearUrgent(), k.clear()) : "-",
                    of(k.mildFound(), k.mild()),
                    Figure.time(k.delay(0.5)),
                    by(k.byRule()));
        }
        lines.add("");
    }

    private static String of(int found, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%,d of %,d", found, all);
    }

    static String by(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private void reasons() {
        List<RuleFigures> wrong = report.comparison().rules(false).stream()
                .filter(r -> r.falseCount() > 0)
                .toList();
        if (wrong.isEmpty() || report.healthy()) {
            return;
        }
        lines.add("False alerts of rules in force, and what happened at that time");
        wrong.forEach(r -> add(
                "  %-7s %,6d, S1/S2 %,5d: %s",
                r.id(), r.falseCount(), r.falseUrgent(), by(report.comparison().falseWithin(r))));
        lines.add("");
    }

    private void missed() {
        if (report.comparison().missed().isEmpty()) {
            return;
        }
        lines.add("Clear episodes without an alert of S1 or S2 (patients are numbered from 1, days UTC)");
        report.comparison().missed().forEach((kind, all) -> add("  %-24s %s", kind, first(all)));
        lines.add("");
    }

    static String first(String all) {
        String[] each = all.split(", ");
        return each.length <= EXAMPLES
                ? all
                : String.join(", ", List.of(each).subList(0, EXAMPLES)) + " and " + (each.length - EXAMPLES) + " more";
    }

    private void totals() {
        Budget budget = report.budget();
        add(
                "In all, rules in force: alerts S1 %,d, S2 %,d, S3 %,d, S4 %,d; in a ward of %d patients %.2f S1/S2 and %.1f S3/S4 a"
                        + " day",
                budget.bySeverity().get(0),
                budget.bySeverity().get(1),
                budget.bySeverity().get(2),
                budget.bySeverity().get(3),
                report.ward(),
                budget.perWardDay(Severity.S1, report.ward()) + budget.perWardDay(Severity.S2, report.ward()),
                budget.perWardDay(Severity.S3, report.ward()) + budget.perWardDay(Severity.S4, report.ward()));
        lines.addAll(report.verdict());
        if (!report.neverAsked().isEmpty()) {
            lines.add("Never asked: " + String.join(", ", report.neverAsked()));
        }
        lines.add("");
        lines.addAll(report.remarks());
    }

    private static String cut(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }

    private void add(String pattern, Object... values) {
        lines.add(String.format(Locale.ROOT, pattern, values).stripTrailing());
    }
}
