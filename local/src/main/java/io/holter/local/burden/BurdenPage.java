package io.holter.local.burden;

import io.holter.local.plot.Html;
import io.holter.local.screen.Stage;
import io.holter.schema.alert.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as one page without anything to load: verdict, tables, and the worst false alerts as pictures. */
public final class BurdenPage {
    private final BurdenReport report;
    private final StringBuilder out = new StringBuilder(1 << 18);

    private BurdenPage(BurdenReport report) {
        this.report = report;
    }

    /** Writes the page; {@code stage} is told how many pictures are drawn. */
    public static void write(BurdenReport report, Path file, Stage stage) throws IOException {
        BurdenPage page = new BurdenPage(report);
        page.head();
        page.wards();
        page.rules("Rules in force", report.comparison().rules(false));
        page.rules(
                "Rules on trial (shadow): nobody is called", report.comparison().rules(true));
        page.kinds();
        page.pictures(stage);
        page.remarks();
        Files.writeString(file, Html.page("Alarm burden", page.out.toString()));
    }

    private void head() {
        add("<h1>Alarm burden</h1><p class=\"soft\">%s</p><div class=\"note\">", Html.escape(report.subject()));
        for (String sentence : report.verdict()) {
            String shown = Html.escape(sentence)
                    .replaceFirst("^MET", "<b class=\"gained\">Met</b>")
                    .replaceFirst("^MISSED", "<b class=\"lost\">Missed</b>");
            add("<p>%s</p>", shown);
        }
        out.append("</div>");
    }

    private void wards() {
        Budget budget = report.budget();
        add(
                "<table><tr><th></th><th class=\"n\">alerts</th><th class=\"n\">%s</th><th class=\"n\">per 100"
                        + " patient-days</th><th class=\"n\">per day in a ward of %d</th></tr>",
                report.healthy() ? "per patient-month" : "false", report.ward());
        for (Severity s : Severity.values()) {
            int count = budget.bySeverity().get(s.ordinal());
            add(
                    "<tr><td><span class=\"badge %s\">%s</span></td>%s%s%s%s</tr>",
                    s.name().toLowerCase(Locale.ROOT),
                    s,
                    number(count),
                    report.healthy()
                            ? cell(Figure.rate(budget.perMonth(s)))
                            : number(budget.falseBySeverity().get(s.ordinal())),
                    cell(Figure.number(100 * count / budget.days())),
                    cell(Figure.number(budget.perWardDay(s, report.ward()))));
        }
        out.append("</table>");
    }

    private void rules(String heading, List<RuleFigures> rules) {
        if (rules.isEmpty()) {
            return;
        }
        add("<h2>%s</h2>", heading);
        if (!report.healthy()) {
            out.append(
                    "<div class=\"wide\"><table><tr><th>Rule</th><th class=\"n\">found</th><th class=\"n\">sensitivity"
                            + "&nbsp;%</th><th class=\"n\">delay<br>median</th><th class=\"n\">delay<br>p90</th><th class=\"n\">alerts"
                            + "</th><th class=\"n\">false</th><th class=\"n\">of S1/S2</th><th class=\"n\">false per<br>patient-year"
                            + "</th><th class=\"n\">PPV&nbsp;%</th></tr>");
            rules.forEach(this::found);
            out.append("</table></div>");
        }
        add(
                "<h3>%s</h3><div class=\"wide\"><table><tr><th>Rule</th><th class=\"n\">alerts</th><th class=\"n\">%s</th>",
                report.healthy() ? "" : "Their work",
                report.healthy() ? "per patient-month" : "per 100<br>patient-days");
        out.append(
                "<th class=\"n\">per<br>ward-day</th><th class=\"n\">at onset<br>S1/S2/S3/S4</th><th class=\"n\">at worst"
                        + "<br>S1/S2/S3/S4</th><th class=\"n\">not<br>evaluable&nbsp;%</th><th class=\"n\">late</th><th class=\"n\">"
                        + "kept<br>quiet</th></tr>");
        rules.forEach(this::work);
        out.append("</table></div>");
    }

    private void found(RuleFigures r) {
        name(r);
        out.append(cell(of(r.found(), r.planted())));
        out.append(cell(range(Figure.share(r.sensitivity()))));
        out.append(cell(Figure.time(r.delay(0.5))));
        out.append(cell(Figure.time(r.delay(0.9))));
        out.append(number(r.alerts())).append(number(r.falseCount()));
        out.append(
                r.falseUrgent() > 0
                        ? "<td class=\"n lost\">" + grouped(r.falseUrgent()) + "</td>"
                        : number(r.falseUrgent()));
        out.append(cell(range(Figure.rate(r.falsePerYear()))));
        out.append(cell(range(Figure.share(r.precision())))).append("</tr>");
    }

    private void work(RuleFigures r) {
        name(r);
        out.append(number(r.alerts()));
        out.append(cell(report.healthy() ? range(Figure.rate(r.perMonth())) : Figure.number(100 * r.perDay())));
        out.append(cell(Figure.number(r.perDay() * report.ward())));
        out.append(cell(severities(r, true))).append(cell(severities(r, false)));
        out.append(cell(r.readings() == 0 ? "-" : Figure.percent(r.unknown())));
        out.append(number(r.late())).append(number(r.suppressed())).append("</tr>");
    }

    private void name(RuleFigures r) {
        add("<tr><td><b>%s</b> <span class=\"soft\">%s</span></td>", Html.escape(r.id()), Html.escape(r.title()));
    }

    private static String severities(RuleFigures r, boolean onset) {
        StringBuilder text = new StringBuilder();
        for (Severity s : Severity.values()) {
            text.append(text.isEmpty() ? "" : "/").append(onset ? r.onset(s) : r.worst(s));
        }
        return text.toString();
    }

    private void kinds() {
        if (report.healthy()) {
            return;
        }
        out.append("<h2>True episodes, found by any rule in force</h2><div class=\"wide\"><table><tr><th>What happened"
                + "</th><th class=\"n\">clear, found</th><th class=\"n\">sensitivity&nbsp;%</th><th class=\"n\">with S1/S2"
                + "</th><th class=\"n\">mild, found</th><th class=\"n\">delay<br>median</th><th class=\"n\">delay<br>p90"
                + "</th><th>found by</th></tr>");
        for (KindFigures k : report.comparison().kinds()) {
            add("<tr><td>%s</td>", Html.escape(k.kind().replace('_', ' ')));
            out.append(cell(of(k.clearFound(), k.clear())));
            out.append(cell(range(Figure.share(k.sensitivity()))));
            out.append(cell(k.urgentKind() ? of(k.clearUrgent(), k.clear()) : "-"));
            out.append(cell(of(k.mildFound(), k.mild())));
            out.append(cell(Figure.time(k.delay(0.5)))).append(cell(Figure.time(k.delay(0.9))));
            add("<td>%s</td></tr>", Html.escape(BurdenText.by(k.byRule())));
        }
        out.append("</table></div>");
        if (!report.comparison().missed().isEmpty()) {
            add("<p class=\"soft\">Clear episodes without S1 or S2: %s</p>", Html.escape(missed()));
        }
    }

    private String missed() {
        return report.comparison().missed().entrySet().stream()
                .map(e -> e.getKey().replace('_', ' ') + " (" + BurdenText.first(e.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }

    private void pictures(Stage stage) {
        FalsePlots plots = new FalsePlots(report);
        List<RaisedAlert> worst = plots.worst();
        out.append("<h2>").append(report.healthy() ? "Alerts" : "False alerts").append(", and why</h2>");
        for (RuleFigures r : report.comparison().rules(false)) {
            if (!report.healthy() && r.falseCount() > 0) {
                add(
                        "<p><b>%s</b> %s false, S1/S2 %s; at that time: %s</p>",
                        Html.escape(r.id()),
                        grouped(r.falseCount()),
                        grouped(r.falseUrgent()),
                        Html.escape(BurdenText.by(report.comparison().falseWithin(r))));
            }
        }
        add(
                "<p class=\"soft\">%s</p>",
                worst.isEmpty()
                        ? "None."
                        : "The worst: S1 and S2 first, then of the rules with most of them; patients have numbers.");
        long done = 0;
        for (RaisedAlert alert : worst) {
            out.append(plots.draw(alert));
            stage.at(++done);
        }
    }

    private void remarks() {
        out.append("<h2>How to read this</h2><ul>");
        report.remarks().forEach(r -> add("<li>%s</li>", Html.escape(r)));
        if (!report.neverAsked().isEmpty()) {
            add("<li>Rules that were never asked: %s.</li>", Html.escape(String.join(", ", report.neverAsked())));
        }
        out.append("</ul>");
    }

    private static String range(String figure) {
        int bracket = figure.indexOf(" (");
        return bracket < 0
                ? figure
                : figure.substring(0, bracket) + "<br><span class=\"soft\">"
                        + figure.substring(bracket + 2, figure.length() - 1).replace("-", "&ndash;") + "</span>";
    }

    private static String of(int found, int all) {
        return all == 0 ? "-" : grouped(found) + " of " + grouped(all);
    }

    private static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String number(long value) {
        return "<td class=\"n" + (value == 0 ? " zero" : "") + "\">" + grouped(value) + "</td>";
    }

    private static String cell(String content) {
        return "<td class=\"n\">" + content + "</td>";
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }
}
