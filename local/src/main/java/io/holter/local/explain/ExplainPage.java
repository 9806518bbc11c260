package io.holter.local.explain;

import io.holter.local.plot.Html;
import io.holter.local.plot.Picture;
import io.holter.local.plot.Series;
import io.holter.local.plot.SvgPlot;
import io.holter.rules.explain.ClauseTrace;
import io.holter.rules.explain.Missing;
import io.holter.rules.explain.RuleTrace;
import io.holter.rules.explain.StepTrace;
import io.holter.rules.rule.Language;
import io.holter.schema.alert.Alert;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation as a page. */
public final class ExplainPage {
    private final Explanation e;
    private final DateTimeFormatter times;
    private final StringBuilder out = new StringBuilder(65_536);

    private ExplainPage(Explanation explanation) {
        this.e = explanation;
        this.times = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH)
                .withZone(e.zone());
    }

    /** The page; the patient is named as the user named them. */
    public static String of(Explanation explanation, String patient) {
        ExplainPage page = new ExplainPage(explanation);
        page.head(patient);
        page.out.append("<h2>What it saw</h2>");
        explanation.pictures().forEach(page::picture);
        page.missing();
        page.steps();
        page.alerts();
        return Html.page(explanation.rule().key() + " explained", page.out.toString());
    }

    private void head(String patient) {
        out.append("<h1>").append(text(e.rule().key())).append(" · ");
        out.append(text(e.rule().title().in(Language.EN))).append("</h1><p class=\"soft\">Patient ");
        out.append(text(patient))
                .append(" · ")
                .append(time(e.from()))
                .append(" to ")
                .append(time(e.to()));
        out.append(" (").append(text(e.zone().getId())).append(")</p><p class=\"note\">");
        long n = e.opened();
        out.append(n == 0 ? "The rule raised no alert." : "The rule raised " + n + (n == 1 ? " alert." : " alerts."));
        out.append(" Private: this page names a patient. It is not a medical device and no report.</p>");
    }

    private void picture(Picture picture) {
        out.append("<figure>").append(figure(picture)).append("</figure>");
    }

    /** A plot with its legend. */
    public static String figure(Picture picture) {
        return figure(picture, SvgPlot.draw(picture, title(picture)));
    }

    /** A plot with its legend, in so many slices of time. */
    public static String figure(Picture picture, int slices) {
        return figure(picture, SvgPlot.draw(picture, title(picture), slices));
    }

    private static String title(Picture picture) {
        return "Values over time in " + picture.unit();
    }

    private static String figure(Picture picture, String plot) {
        StringBuilder html = new StringBuilder("<figcaption class=\"soft\">");
        int i = 0;
        for (Series s : picture.series()) {
            html.append("<span class=\"key ").append(s.derived() ? "d" : "s").append(i++ % 3);
            html.append("\"></span>").append(text(s.name()));
        }
        if (picture.limits().stream().anyMatch(l -> !l.clears())) {
            html.append("<span class=\"key limit\"></span>limit");
        }
        if (picture.limits().stream().anyMatch(Picture.LimitLine::clears)) {
            html.append("<span class=\"key limit clears\"></span>ends an episode");
        }
        if (!picture.episodes().isEmpty()) {
            html.append("<span class=\"key episode\"></span>episode");
        }
        html.append("</figcaption><div class=\"wide\">");
        html.append(plot);
        return html.append("</div>").toString();
    }

    private void missing() {
        RuleTrace trace = e.trace();
        if (e.rule().inputs().isEmpty()) {
            list(e.silence());
            return;
        }
        out.append("<p>")
                .append(String.format(
                        Locale.ROOT,
                        "%,d readings. The rule applied at %,d of them and could not judge %,d.",
                        trace.readings(),
                        trace.applied(),
                        trace.notEvaluable()));
        out.append("</p>");
        List<String> all = new ArrayList<>(Missing.of(trace));
        all.addAll(e.silence());
        list(all);
    }

    private void list(List<String> texts) {
        if (!texts.isEmpty()) {
            out.append("<ul>");
            texts.forEach(t -> out.append("<li>").append(text(t)).append("</li>"));
            out.append("</ul>");
        }
    }

    private void steps() {
        if (e.trace().steps().isEmpty()) {
            return;
        }
        out.append("<h2>Steps</h2><div class=\"wide\"><table><thead><tr><th>Step, and its clauses</th>");
        out.append("<th class=\"n\">true</th><th class=\"n\">false</th><th class=\"n\">unknown</th>");
        out.append("<th>Nearest, and what was missing</th></tr></thead><tbody>");
        e.trace().steps().forEach(this::step);
        out.append("</tbody></table></div>");
    }

    private void step(StepTrace step) {
        List<String> remarks = new ArrayList<>();
        if (step.holds() > 0) {
            remarks.add("held " + step.holds() + (step.holds() == 1 ? " time" : " times")
                    + (step.longest() > 0 ? ", longest " + Missing.time(step.longest()) : ""));
        }
        if (!Explanation.idle(step).isEmpty()) {
            remarks.add(Explanation.idle(step));
        }
        remarks.addAll(Missing.of(e.rule(), step));
        out.append("<tr class=\"sum\"><td>").append(text(Explanation.name(step)));
        out.append("<br><span class=\"soft\">")
                .append(text(Explanation.hold(step)))
                .append("</span></td>");
        counts(step.isTrue(), step.isFalse(), step.unknown());
        out.append("<td>").append(text(String.join("; ", remarks))).append("</td></tr>");
        for (ClauseTrace c : step.clauses()) {
            out.append("<tr><td class=\"clause\">").append(text(c.text())).append("</td>");
            counts(c.isTrue(), c.isFalse(), c.unknown());
            out.append("<td>").append(text(nearest(c))).append("</td></tr>");
        }
    }

    private String nearest(ClauseTrace c) {
        if (c.column() < 0 || Double.isNaN(c.best())) {
            return "";
        }
        return (c.above() ? "highest " : "lowest ")
                + Missing.number(c.best())
                + (Double.isNaN(c.bestLimit()) ? "" : " (limit " + Missing.number(c.bestLimit()) + ")")
                + ", " + time(c.bestTime());
    }

    private void counts(int... counts) {
        for (int n : counts) {
            out.append("<td class=\"n").append(n == 0 ? " zero" : "").append("\">");
            out.append(String.format(Locale.ROOT, "%,d", n)).append("</td>");
        }
    }

    private void alerts() {
        out.append("<h2>Alerts</h2>");
        if (e.alerts().isEmpty()) {
            out.append("<p>None.</p>");
        } else {
            out.append("<div class=\"wide\"><table><thead><tr><th>Event</th><th>Severity</th><th>Detected</th>");
            out.append("<th>Arrived</th><th>Text</th></tr></thead><tbody>");
            e.alerts().forEach(this::alert);
            out.append("</tbody></table></div>");
        }
        if (!e.quiet().isEmpty()) {
            out.append("<p>Kept quiet by re-arm time (");
            out.append(text(Missing.time(e.rule().timing().rearm().toMillis()))).append("): ");
            out.append(e.quiet().size())
                    .append(" times, first ")
                    .append(time(e.quiet().get(0)))
                    .append(".</p>");
        }
    }

    private void alert(Alert alert) {
        String severity = alert.getSeverity().name();
        out.append("<tr><td>").append(alert.getStatus().name().toLowerCase(Locale.ROOT));
        out.append("</td><td><span class=\"badge ")
                .append(severity.toLowerCase(Locale.ROOT))
                .append("\">");
        out.append(severity)
                .append("</span></td><td>")
                .append(time(alert.getDetected().toEpochMilli()));
        out.append("</td><td>").append(time(alert.getArrived().toEpochMilli())).append("</td><td>");
        out.append(text(alert.getText().getOrDefault("en", ""))).append("</td></tr>");
    }

    private String time(long ms) {
        return times.format(Instant.ofEpochMilli(ms));
    }

    private static String text(String text) {
        return Html.escape(text);
    }
}
