package io.holter.local.marginal;

import io.holter.local.plot.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The comparison as one page without anything to load: table, then each distribution as a picture. */
public final class MarginalPage {
    private static final int WORST = 6;

    private final MarginalReport report;
    private final StringBuilder out = new StringBuilder(1 << 17);

    private MarginalPage(MarginalReport report) {
        this.report = report;
    }

    /** Writes the page. */
    public static void write(MarginalReport report, Path file) throws IOException {
        MarginalPage page = new MarginalPage(report);
        page.head();
        report.sources().forEach(page::source);
        page.add("<h2>How to read this</h2><ul>");
        report.remarks().forEach(r -> page.add("<li>%s</li>", Html.escape(r)));
        page.add("</ul>");
        Files.writeString(file, Html.page("Simulated and real", page.out.toString()));
    }

    private void head() {
        add("<h1>Simulated and real</h1><p class=\"soft\">%s</p><div class=\"note\">", Html.escape(report.subject()));
        List<Pair> worst = report.worst().stream()
                .filter(p -> !p.grade().equals("close"))
                .limit(WORST)
                .toList();
        add(
                "<p>%d distributions compared, %d of them close. %s</p><ul>",
                report.worst().size(),
                report.worst().stream().filter(p -> p.grade().equals("close")).count(),
                worst.isEmpty() ? "" : "They differ most here:");
        worst.forEach(p -> add(
                "<li><b>%s</b> (beside %s): %s</li>",
                Html.escape(p.marginal().title()), Html.escape(p.real().name()), Html.escape(p.verdict())));
        add(
                "</ul><p>%s</p></div><p><span class=\"key s0\"></span>simulated<span class=\"key d0\"></span>real</p>",
                Html.escape(MarginalReport.REMARKS.get(0)));
    }

    private void source(Marginals source) {
        List<Pair> pairs = report.pairs(source);
        add(
                "<h2>Beside %s</h2><p class=\"soft\">%,d people, %,.1f days; simulated are %,d people, %,.1f days</p>",
                Html.escape(source.name()),
                source.people(),
                source.days(),
                report.simulated().people(),
                report.simulated().days());
        add(
                "<div class=\"wide\"><table><tr><th></th><th>unit</th><th class=\"n\">simulated<br>5 / 50 / 95 %%</th>"
                        + "<th class=\"n\">real<br>5 / 50 / 95 %%</th><th class=\"n\">distance</th><th class=\"n\">KS</th><th></th></tr>");
        pairs.forEach(this::row);
        add("</table></div>");
        String hours = report.hours(source);
        add("<div style=\"display:grid;grid-template-columns:repeat(auto-fit,minmax(26rem,1fr));gap:0 1.5rem\">");
        if (!hours.isEmpty()) {
            figure("Heart rate by hour: median and 5-95 %", CurvePlot.day(report.simulated(), source), hours);
        }
        for (Pair pair : pairs) {
            boolean gaps = pair.marginal() == Marginal.GAP;
            figure(
                    pair.marginal().title(),
                    gaps ? CurvePlot.survival(pair) : CurvePlot.distribution(pair),
                    pair.verdict());
        }
        add("</div>");
    }

    private void row(Pair p) {
        add(
                "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">"
                        + "%.2f</td><td class=\"%s\">%s</td></tr>",
                Html.escape(p.marginal().title()),
                Html.escape(p.marginal().unit()),
                MarginalReport.quantiles(p.ours()),
                MarginalReport.quantiles(p.theirs()),
                Pair.figure(p.wasserstein()),
                p.kolmogorov(),
                p.grade().equals("close") ? "gained" : p.grade().equals("apart") ? "" : "lost",
                Html.escape(p.verdict()));
    }

    private void figure(String title, String plot, String words) {
        add(
                "<figure><figcaption><b>%s</b></figcaption>%s<p class=\"soft\">%s</p></figure>",
                Html.escape(title), plot, Html.escape(words));
    }

    private void add(String pattern, Object... values) {
        out.append(values.length == 0 ? pattern.replace("%%", "%") : String.format(Locale.ROOT, pattern, values));
    }
}
