package io.holter.local.burden;

import io.holter.local.explain.ExplainPage;
import io.holter.local.explain.Explanation;
import io.holter.local.explain.PatientHistory;
import io.holter.local.plot.Html;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** False alerts as pictures: what the rule saw, its limit, and the alert, so that an analyst sees why. */
final class FalsePlots {
    private static final int PER_RULE = 2;
    private static final int MOST = 24;
    private static final long LEAST = Duration.ofHours(3).toMillis();
    private static final long FORTNIGHT = Duration.ofDays(14).toMillis();
    private static final long WEEKS = Duration.ofDays(45).toMillis();
    private static final int SHARE = 3;

    private final BurdenReport report;
    private final List<Signal> dense = List.of(Signal.HEART_RATE, Signal.RR_INTERVAL, Signal.STEPS);

    FalsePlots(BurdenReport report) {
        this.report = report;
    }

    /** The worst: by severity, then of the rules with most of them; of each rule a few, each of another patient. */
    List<RaisedAlert> worst() {
        List<RuleFigures> rules = report.comparison().rules(false).stream()
                .sorted(Comparator.comparingInt(RuleFigures::falseUrgent)
                        .thenComparingInt(RuleFigures::falseCount)
                        .reversed()
                        .thenComparing(RuleFigures::id))
                .toList();
        List<RaisedAlert> chosen = new ArrayList<>();
        rules.forEach(rule -> chosen.addAll(few(rule)));
        return chosen.stream()
                .sorted(Comparator.comparing((RaisedAlert a) -> !a.urgent()))
                .limit(MOST)
                .toList();
    }

    private List<RaisedAlert> few(RuleFigures rule) {
        Set<Integer> shown = new HashSet<>();
        return rule.falseAlerts().stream()
                .sorted(Comparator.comparing(RaisedAlert::worst)
                        .thenComparingLong(a -> -Math.min(a.ended(), a.detected() + WEEKS) + a.detected())
                        .thenComparingInt(RaisedAlert::number)
                        .thenComparingLong(RaisedAlert::detected))
                .filter(a -> shown.add(a.number()))
                .limit(PER_RULE)
                .toList();
    }

    /** An alert as HTML. */
    String draw(RaisedAlert alert) {
        Rule rule = report.comparison().rule(alert.rule()).rule();
        long before = before(rule, alert);
        long first = report.histories().of(alert.number()).next().arrived();
        long from = Math.max(first, Math.min(alert.started(), alert.detected()) - before);
        long to = alert.detected()
                + Math.max(LEAST, Math.min(alert.ended() - alert.detected(), (alert.detected() - from) / SHARE));
        PatientHistory history =
                PatientHistory.of(alert.patient(), report.histories().of(alert.number()));
        Explanation explanation = Explanation.of(rule, history, from, to);
        StringBuilder html = new StringBuilder("<figure><p><b>");
        String severity = alert.worst().name();
        html.append(Html.escape(rule.id())).append("</b> <span class=\"badge ");
        html.append(severity.toLowerCase(Locale.ROOT))
                .append("\">")
                .append(severity)
                .append("</span> · patient ");
        html.append(alert.number() + 1).append(" · ").append(time(alert.detected(), explanation.zone()));
        html.append(" · then: ").append(Html.escape(report.comparison().within(alert)));
        html.append("<br><span class=\"soft\">")
                .append(Html.escape(alert.text()))
                .append("</span></p>");
        Telling.of(explanation.pictures(from, to)).forEach(p -> html.append(ExplainPage.figure(p)));
        return html.append("</figure>").toString();
    }

    /** Rules that compare with the person's own past are seen over weeks, those on spot readings over days. */
    private long before(Rule rule, RaisedAlert alert) {
        boolean past = rule.derived().stream()
                .anyMatch(d -> d.how() instanceof Derivation.Days || d.how() instanceof Derivation.Cusum);
        boolean sampled =
                rule.inputs().stream().anyMatch(i -> !(i instanceof Input.OfSignal s) || dense.contains(s.signal()));
        long lasted = Math.abs(alert.detected() - alert.started());
        return past ? WEEKS : sampled ? Math.max(LEAST, lasted / SHARE) : FORTNIGHT;
    }

    private static String time(long ms, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                .withZone(zone)
                .format(Instant.ofEpochMilli(ms));
    }
}
