package io.holter.jobs.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A release as one HTML page in one language: self-contained, no script, fits A4. */
final class ReleasePage {
    private static final String STYLE = """
            @page{size:A4;margin:16mm}
            body{font:15px/1.45 system-ui,sans-serif;color:#1b2733;max-width:52rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.8rem 0 .4rem;break-after:avoid}
            .sub{color:#51606f;margin:.2rem 0 1rem}.note{border-left:4px solid #b25e00;background:#fff6ea;padding:.5rem .8rem}
            table{border-collapse:collapse;width:100%;break-inside:avoid}
            th,td{padding:.25rem .5rem;border-bottom:1px solid #d6dde4;text-align:right;font-variant-numeric:tabular-nums}
            th:first-child,td:first-child{text-align:left}th{color:#51606f;font-weight:600}
            .all td{font-weight:600}.off{color:#7a8794}nav a{margin-right:.8rem;color:#0b5cad}
            @media print{nav{display:none}body{margin:0;max-width:none}}
            """;

    private final ReleaseHead head;
    private final List<Figure> figures;
    private final ReleaseWords words;
    private final StringBuilder html = new StringBuilder();

    private ReleasePage(ReleaseHead head, List<Figure> figures, ReleaseWords words) {
        this.head = head;
        this.figures = figures;
        this.words = words;
    }

    static byte[] write(ReleaseHead head, List<Figure> figures, ReleaseWords words) {
        return new ReleasePage(head, figures, words).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        html.append("<!doctype html>\n<html lang=\"")
                .append(words.language())
                .append("\"><head><meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(escape(words.of("title") + " " + head.quarter() + " " + head.insurer()))
                .append("</title><style>");
        html.append(STYLE).append("</style></head><body><nav>");
        ReleaseWords.LANGUAGES.forEach(l -> html.append("<a href=\"index.")
                .append(l)
                .append(".html\" lang=\"")
                .append(l)
                .append("\">")
                .append(l.toUpperCase(Locale.ROOT))
                .append("</a>"));
        html.append("</nav><h1>").append(escape(words.of("title"))).append("</h1><p class=\"sub\">");
        html.append(escape(words.of("insurer") + " " + head.insurer() + " · " + head.quarter() + " · " + period()));
        html.append("</p>");
        if (head.provisional()) {
            html.append("<p class=\"note\">")
                    .append(escape(words.of("provisional")))
                    .append("</p>");
        }
        grouped("members", false);
        plain("days", "days_");
        grouped("bp_control", true);
        plain("alerts", "alerts_");
        plain("events", "events_");
        html.append("<h2>").append(escape(words.of("method"))).append("</h2><p>");
        html.append(escape(words.of("method.text"))).append("</p></body></html>\n");
        return html.toString();
    }

    private String period() {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
        return day.format(head.first()) + " – " + day.format(head.last());
    }

    private void heading(String key, String... columns) {
        html.append("<h2>").append(escape(words.of(key))).append("</h2>");
        if (words.has(key + ".text")) {
            html.append("<p class=\"sub\">")
                    .append(escape(words.of(key + ".text")))
                    .append("</p>");
        }
        html.append("<table><tr>");
        for (String column : columns) {
            html.append("<th>").append(escape(words.of(column))).append("</th>");
        }
        html.append("</tr>");
    }

    private void grouped(String indicator, boolean rate) {
        if (rate) {
            heading(indicator, "group", "count", "of", "value", "interval");
        } else {
            heading(indicator, "group", "count");
        }
        figures.stream().filter(f -> f.indicator().equals(indicator)).forEach(f -> row(f, group(f), rate));
        html.append("</table>");
    }

    private void plain(String heading, String prefix) {
        heading(heading, "what", "count", "of", "value", "interval");
        figures.stream()
                .filter(f -> f.indicator().startsWith(prefix))
                .forEach(f -> row(f, words.of(f.indicator()), true));
        html.append("</table>");
    }

    private String group(Figure f) {
        String age = words.of("age." + (f.age() == null ? "all" : f.age().name().toLowerCase(Locale.ROOT)));
        String sex = words.of("sex." + (f.sex() == null ? "all" : f.sex().name().toLowerCase(Locale.ROOT)));
        return age + ", " + sex;
    }

    private void row(Figure f, String name, boolean rate) {
        html.append(f.age() == null && f.sex() == null ? "<tr class=\"all\"><td>" : "<tr><td>");
        html.append(escape(name)).append("</td>");
        if (f.suppressed()) {
            html.append("<td class=\"off\" colspan=\"").append(rate ? 4 : 1).append("\">");
            html.append(escape(words.of("withheld"))).append("</td></tr>\n");
            return;
        }
        cell(number(f.numerator() == null ? null : f.numerator().doubleValue(), 0));
        if (rate) {
            Interval e = f.estimate();
            boolean bounded = e != null && !Double.isNaN(e.low());
            cell(number(f.denominator(), f.indicator().startsWith("events") ? 1 : 0));
            cell(e == null ? "–" : number(e.value(), 2) + (f.unit().equals("%") ? " %" : ""));
            cell(e == null || !bounded ? "–" : number(e.low(), 2) + " – " + number(e.high(), 2));
        }
        html.append("</tr>\n");
    }

    private void cell(String text) {
        html.append("<td>").append(escape(text)).append("</td>");
    }

    private String number(@Nullable Double value, int digits) {
        return value == null ? "–" : String.format(words.locale(), "%,." + digits + "f", value);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
