package io.holter.local.catalogue;

import io.holter.local.plot.Html;
import io.holter.rules.explain.Missing;
import io.holter.rules.language.RuleWords;
import io.holter.rules.rule.Language;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import java.util.List;
import java.util.Locale;

/** What the catalogue says of one rule. */
final class RuleSection {
    private final Entry entry;
    private final Rule rule;
    private final RuleWords words;
    private final StringBuilder out = new StringBuilder(32_768);

    private RuleSection(Entry entry) {
        this.entry = entry;
        this.rule = entry.rule();
        this.words = RuleWords.of(rule, entry.yaml());
    }

    static String of(Entry entry) {
        RuleSection section = new RuleSection(entry);
        section.head();
        section.finds();
        section.parameters();
        section.source();
        section.texts();
        section.out.append(StoryPlots.of(entry));
        section.out.append(StoryTable.of(entry));
        section.signature();
        return section.out.append("</section>").toString();
    }

    private void head() {
        out.append("<section class=\"rule\" id=\"")
                .append(rule.id())
                .append("\"><h2>")
                .append(rule.id())
                .append(" · ");
        out.append(text(rule.title().in(Language.EN)));
        String severity = rule.severity().name();
        out.append(" <span class=\"badge ")
                .append(severity.toLowerCase(Locale.ROOT))
                .append("\">");
        out.append(severity).append("</span>");
        out.append(rule.shadow() ? " <span class=\"badge\">starts in shadow</span>" : "")
                .append("</h2>");
        out.append("<p class=\"soft\">Version ").append(rule.version()).append(" · file fingerprint ");
        out.append(entry.fingerprint())
                .append(" · ")
                .append(text(rule.provenance().status()))
                .append("</p>");
    }

    private void finds() {
        out.append("<table class=\"facts\"><tbody>");
        fact("For whom", text(words.appliesTo()));
        fact("Listens to", text(inputs()));
        if (!words.derived().isEmpty()) {
            fact("Works out", list(words.derived()));
        }
        if (!words.steps().isEmpty()) {
            fact("Looks for", list(words.steps()));
        }
        fact("Alerts when", text(words.pattern()));
        if (!words.escalations().isEmpty()) {
            fact("More severe when", list(words.escalations()));
        }
        fact("Ends when", text(words.clear()));
        long quiet = rule.timing().rearm().toMillis();
        fact(
                "Then",
                quiet == 0
                        ? "the next may open at once"
                        : "quiet for " + Missing.time(quiet) + ", unless it is more severe");
        fact(
                "If it arrives late",
                rule.timing()
                        .freshness()
                        .map(d -> "an alarm up to " + Missing.time(d.toMillis())
                                + " after what it found, later a finding")
                        .orElse("an alert all the same"));
        out.append("</tbody></table>");
    }

    private String inputs() {
        List<String> names =
                rule.inputs().stream().map(i -> i.name().replace('_', ' ')).toList();
        return names.isEmpty() ? "that contracted signals come at all" : String.join(", ", names);
    }

    private void fact(String name, String html) {
        out.append("<tr><th>").append(name).append("</th><td>").append(html).append("</td></tr>");
    }

    private static String points(List<String> points) {
        if (points.size() < 2) {
            return points.isEmpty() ? "none stated" : text(points.get(0));
        }
        StringBuilder html = new StringBuilder("<ul>");
        points.forEach(p -> html.append("<li>").append(text(p)).append("</li>"));
        return html.append("</ul>").toString();
    }

    private static String list(List<RuleWords.Said> all) {
        StringBuilder html = new StringBuilder("<ul>");
        all.forEach(s -> html.append("<li><em>")
                .append(text(s.name()))
                .append("</em>: ")
                .append(text(s.text()))
                .append("</li>"));
        return html.append("</ul>").toString();
    }

    private void parameters() {
        if (rule.parameters().isEmpty()) {
            return;
        }
        out.append("<h3>Parameters</h3><table><thead><tr><th>Name</th><th class=\"n\">Default</th><th>Unit</th>");
        out.append("<th>Range</th><th>Personal</th></tr></thead><tbody>");
        for (Parameter p : rule.parameters()) {
            boolean ranged = p.min() < p.max();
            out.append("<tr><td>").append(text(p.name().replace('_', ' '))).append("</td><td class=\"n\">");
            out.append(Missing.number(p.value()))
                    .append("</td><td>")
                    .append(text(unit(p.unit())))
                    .append("</td><td>");
            out.append(ranged ? Missing.number(p.min()) + " to " + Missing.number(p.max()) : "fixed");
            out.append("</td><td>")
                    .append(p.personal() ? "yes, by a clinician" : "no")
                    .append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    private void source() {
        out.append("<h3>Where it comes from</h3><table class=\"facts\"><tbody>");
        fact("Source", text(rule.provenance().source()));
        fact("Evidence", text(rule.provenance().evidence()));
        fact("Differences from the source", points(words.differences()));
        out.append("</tbody></table>");
    }

    private void texts() {
        out.append("<h3>What staff read</h3><table><thead><tr><th></th><th>Title</th><th>Sentence of the alert</th>");
        out.append("<th>What to do</th></tr></thead><tbody>");
        for (Language language : Language.values()) {
            String code = language.name().toLowerCase(Locale.ROOT);
            out.append("<tr lang=\"")
                    .append(code)
                    .append("\"><th>")
                    .append(code)
                    .append("</th><td>");
            out.append(text(rule.title().in(language))).append("</td><td>");
            out.append(text(rule.message().in(language))).append("</td><td>");
            out.append(text(rule.advice().in(language))).append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    private void signature() {
        out.append("<div class=\"sign\"><p><strong>")
                .append(rule.id())
                .append(", version ")
                .append(rule.version());
        out.append(", fingerprint ").append(entry.fingerprint());
        out.append(
                "</strong> — a draft until signed here.</p><p class=\"ticks\">☐ accepted &nbsp; ☐ change wanted:</p>");
        out.append("<table><tbody><tr><th>Name</th><td></td><th>Role</th><td></td></tr>");
        out.append("<tr><th>Date</th><td></td><th>Signature</th><td></td></tr></tbody></table></div>");
    }

    /** A unit as people write it; nothing for plain numbers. */
    static String unit(String ucum) {
        return ucum.equals("1")
                ? ""
                : ucum.replace("mm[Hg]", "mmHg").replace("Cel", "°C").replaceAll("[{}]", "");
    }

    private static String text(String text) {
        return Html.escape(text.strip());
    }
}
