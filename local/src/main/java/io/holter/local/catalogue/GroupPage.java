package io.holter.local.catalogue;

import io.holter.local.plot.Html;
import io.holter.rules.rule.Language;
import java.util.List;

/** The page of a group of rules: a list of them, then one section each. */
final class GroupPage {
    private GroupPage() {}

    static String of(Group group, List<Entry> entries) {
        StringBuilder out = new StringBuilder(262_144);
        out.append("<h1>").append(Html.escape(group.title())).append("</h1>");
        out.append("<p class=\"soft\">Catalogue of clinical rules · Holter is no medical device</p>");
        out.append(
                "<p class=\"note\"><strong>Draft until signed.</strong> Each rule stands on a page of its own with a block for"
                        + " the signature at its end. Limits are defaults; those marked <em>personal</em> may be set for one patient"
                        + " within the range. All plots are of made-up scenarios, not of patients.</p>");
        out.append(
                "<div class=\"wide\"><table><thead><tr><th>Rule</th><th>Finds</th><th>Severity</th><th>Starts in</th>"
                        + "</tr></thead><tbody>");
        for (Entry entry : entries) {
            String id = entry.rule().id();
            out.append("<tr><td><a href=\"#")
                    .append(id)
                    .append("\">")
                    .append(id)
                    .append("</a></td><td>");
            out.append(Html.escape(entry.rule().title().in(Language.EN))).append("</td><td>");
            out.append(Severities.of(entry.rule())).append("</td><td>");
            out.append(entry.rule().shadow() ? "shadow" : "active").append("</td></tr>");
        }
        out.append("</tbody></table></div>");
        entries.forEach(entry -> out.append(RuleSection.of(entry)));
        return Html.page(group.title() + " — rules to sign", out.toString());
    }
}
