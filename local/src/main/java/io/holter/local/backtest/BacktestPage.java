package io.holter.local.backtest;

import io.holter.jobs.backtest.BacktestResult;
import io.holter.jobs.backtest.Episode;
import io.holter.local.plot.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What came of a backtest, as a page: the table, then examples with plots. Patients have opaque names. */
public final class BacktestPage {
    private static final int EXAMPLES = 3;

    private final BacktestResult result;
    private final Function<Example, String> plots;
    private final StringBuilder out = new StringBuilder(65_536);

    /**
     * An episode to be shown.
     *
     * @param episode the episode
     * @param kind gained, lost or opened
     */
    public record Example(Episode episode, String kind) {}

    private BacktestPage(BacktestResult result, Function<Example, String> plots) {
        this.result = result;
        this.plots = plots;
    }

    /**
     * The page.
     *
     * @param packs what the packs are called
     * @param plots an example as HTML
     */
    public static String of(BacktestResult result, String packs, Function<Example, String> plots) {
        BacktestPage page = new BacktestPage(result, plots);
        page.head(packs);
        page.table();
        page.out.append("<p class=\"soft\">");
        page.out.append(String.join(
                "</p><p class=\"soft\">",
                BacktestTable.remarks(result).stream().map(Html::escape).toList()));
        page.out.append("</p>");
        result.rows().forEach(page::examples);
        return Html.page("Backtest " + result.from() + " to " + result.to(), page.out.toString());
    }

    private void head(String packs) {
        out.append("<h1>Backtest, ")
                .append(result.from())
                .append(" to ")
                .append(result.to())
                .append("</h1>");
        out.append("<p class=\"soft\">").append(Html.escape(packs)).append("</p><p class=\"note\">");
        out.append(Html.escape(BacktestTable.population(result))).append(".</p>");
    }

    private void table() {
        out.append("<div class=\"wide\"><table><thead><tr><th>Rule</th><th></th><th class=\"n\">opened</th>");
        if (result.compares()) {
            out.append("<th class=\"n\">before</th><th class=\"n\">gained</th><th class=\"n\">lost</th>");
        }
        out.append("<th class=\"n\">per 100<br>patient-weeks</th><th class=\"n\">S1</th><th class=\"n\">S2</th>");
        out.append("<th class=\"n\">S3</th><th class=\"n\">S4</th><th class=\"n\">finding</th>");
        out.append("<th class=\"n\">not<br>evaluable</th></tr></thead><tbody>");
        result.rows().forEach(this::row);
        out.append("</tbody></table></div>");
    }

    private void row(BacktestResult.Row row) {
        out.append("<tr><td>").append(Html.escape(row.id())).append("</td><td>").append(Html.escape(row.title()));
        out.append("</td>");
        cell(row.opened() < 0 ? "–" : String.format(Locale.ROOT, "%,d", row.opened()), row.opened() > 0 ? "" : "zero");
        if (result.compares()) {
            cell(row.before() < 0 ? "–" : String.valueOf(row.before()), "");
            cell("+" + row.gained().size(), row.gained().isEmpty() ? "zero" : "gained");
            cell("−" + row.lost().size(), row.lost().isEmpty() ? "zero" : "lost");
        }
        cell(
                row.opened() < 0 || Double.isNaN(row.per100()) ? "–" : String.format(Locale.ROOT, "%.1f", row.per100()),
                "");
        for (int n : row.bySeverity()) {
            number(n, "");
        }
        number(row.findings(), "");
        cell(Double.isNaN(row.unknown()) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * row.unknown()), "");
        out.append("</tr>");
    }

    private void number(int n, String kind) {
        cell(String.format(Locale.ROOT, "%,d", n), n == 0 ? "zero" : kind);
    }

    private void cell(String text, String kind) {
        out.append("<td class=\"n ").append(kind).append("\">").append(text).append("</td>");
    }

    private void examples(BacktestResult.Row row) {
        List<Example> examples = new ArrayList<>();
        if (result.compares()) {
            row.gained().stream().limit(EXAMPLES).forEach(e -> examples.add(new Example(e, "gained")));
            row.lost().stream().limit(EXAMPLES).forEach(e -> examples.add(new Example(e, "lost")));
        } else {
            opened(row.id()).limit(EXAMPLES).forEach(e -> examples.add(new Example(e, "opened")));
        }
        if (examples.isEmpty()) {
            return;
        }
        out.append("<h2>").append(Html.escape(row.id() + " · " + row.title())).append("</h2>");
        examples.forEach(e -> out.append(plots.apply(e)));
    }

    private Stream<Episode> opened(String rule) {
        return result.candidate().episodes().stream().filter(e -> e.rule().equals(rule));
    }
}
