package io.holter.local.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The result as one page without anything to load: tables, and the recordings with most errors as pictures. */
public final class AfPage {
    private static final int PICTURES = 8;

    private final AfEvaluation evaluation;
    private final StringBuilder out = new StringBuilder(1 << 20);

    private AfPage(AfEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Writes the page. */
    public static void write(AfEvaluation evaluation, Path file) throws IOException {
        AfPage page = new AfPage(evaluation);
        page.build();
        Files.writeString(file, page.out);
    }

    private void build() throws IOException {
        out.append(
                        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Atrial fibrillation</title><style>")
                .append(css())
                .append("</style></head><body>");
        head();
        beats();
        if (!evaluation.shortRecordings()) {
            episodes();
        }
        records();
        pictures();
        out.append("</body></html>\n");
    }

    private static String css() throws IOException {
        try (InputStream in = AfPage.class.getResourceAsStream("page.css")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void head() {
        long beats =
                evaluation.results().stream().mapToLong(RecordResult::beats).sum();
        long unlabelled = evaluation.results().stream()
                .mapToLong(RecordResult::unlabelled)
                .sum();
        double hours =
                evaluation.results().stream().mapToDouble(RecordResult::hours).sum();
        add(
                "<h1>Atrial fibrillation from RR intervals</h1><p class='lead'>%,d recordings, %,.0f h, %,d intervals, of which"
                        + " %,d have no rhythm annotation and are left out. %s%s</p>",
                evaluation.results().size(),
                hours,
                beats,
                unlabelled,
                evaluation.options().crossValidate()
                        ? "Each patient is scored with weights learned without that patient."
                        : "Scored with the weights that this version comes with.",
                evaluation.options().artefacts() ? " Artefacts of pulse intervals were added." : "");
    }

    private void beats() {
        out.append("<h2>Beat by beat</h2><table><tr><th>Detector</th><th>Sensitivity %</th><th>Specificity %</th>"
                + "<th>PPV %</th><th>Accuracy %</th><th>Balanced %</th><th>Without flutter:<br>Se / Sp %</th>"
                + "<th>Mean of recordings:<br>Se / Sp %</th></tr>");
        for (Summary s : evaluation.summaries()) {
            BeatCounts pooled = s.pooled();
            BeatCounts plain = pooled.withoutFlutter();
            row(
                    s,
                    cell(pooled.sensitivity(), s.interval(BeatCounts::sensitivity))
                            + cell(pooled.specificity(), s.interval(BeatCounts::specificity))
                            + cell(percent(pooled.precision()))
                            + cell(percent(pooled.accuracy()))
                            + cell(pooled.balanced(), s.interval(BeatCounts::balanced))
                            + cell(percent(plain.sensitivity()) + " / " + percent(plain.specificity()))
                            + cell(percent(s.perRecord(BeatCounts::sensitivity)) + " / "
                                    + percent(s.perRecord(BeatCounts::specificity))));
        }
        out.append("</table>");
        gain();
        out.append("<p class='small'>Flutter counts as another rhythm. In small print: 95 % interval by drawing"
                + " patients with replacement. Centred and fixed-lag decisions wait for later beats; the causal ones do"
                + " not.</p>");
    }

    private void gain() {
        double[] gain = evaluation.summary(Detector.SCORE).gain(evaluation.summary(Detector.ZHOU));
        if (!Double.isNaN(gain[0])) {
            add(
                    "<p>The rhythm score less Zhou 2015, both causal, on the same patients: <b>%+.2f</b> [%+.2f to %+.2f]"
                            + " points of balanced accuracy.</p>",
                    100 * gain[0], 100 * gain[1], 100 * gain[2]);
        }
    }

    private void episodes() {
        out.append("<h2>Episode by episode</h2><table><tr><th>Detector</th>");
        for (long length : RecordResult.LENGTHS) {
            add("<th>&ge; %s<br>Se / PPV %%</th>", length < 60_000 ? length / 1_000 + " s" : length / 60_000 + " min");
        }
        out.append(
                "<th>Time in AF &ge; 30 s<br>Se / PPV %</th><th>Onset, s<br>median (p90)</th><th>False episodes<br>per 24 h</th>"
                        + "<th>Burden error, pp<br>mean size (bias)</th></tr>");
        for (Summary s : evaluation.summaries()) {
            StringBuilder cells = new StringBuilder();
            for (int k = 0; k < RecordResult.LENGTHS.size(); k++) {
                EpisodeCounts e = s.episodes(k);
                cells.append(cell(percent(e.sensitivity()) + " / " + percent(e.precision())));
            }
            EpisodeCounts all = s.episodes(0);
            cells.append(cell(percent(all.timeSensitivity()) + " / " + percent(all.timePrecision())));
            cells.append(cell(
                    s.detector().causal() && !Double.isNaN(s.delay(0.5))
                            ? text("%.0f (%.0f)", s.delay(0.5), s.delay(0.9))
                            : "-"));
            cells.append(cell(text("%.2f", s.falsePerDay())));
            cells.append(cell(text("%.2f (%+.2f)", 100 * s.burdenError(true), 100 * s.burdenError(false))));
            row(s, cells.toString());
        }
        out.append(
                "</table><p class='small'>An episode opens after 30 s of fibrillation and closes after 60 s of another"
                        + " rhythm (with added artefacts, as on a watch: 6 min and 5 min); it is found if it overlaps one of the other side. A false episode overlaps none."
                        + " Onset: from the begin of episodes of 30 s and more that follow at least two minutes of other rhythms.</p>");
    }

    private void records() {
        List<RecordResult> worst = evaluation.worst(20);
        add(
                "<h2>The %d recordings with most errors</h2><table><tr><th>Recording</th><th>h</th><th>AF %%</th><th>Rhythm score"
                        + "<br>Se / Sp %%</th><th>Zhou<br>Se / Sp %%</th><th>Petrenas<br>Se / Sp %%</th></tr>",
                worst.size());
        for (RecordResult r : worst) {
            add("<tr><td>%s</td>%s%s", escape(r.id()), cell(text("%.1f", r.hours())), cell(percent(r.realBurden())));
            for (Detector detector : List.of(Detector.SCORE, Detector.ZHOU, Detector.PETRENAS)) {
                BeatCounts c = r.counts(detector);
                out.append(cell(percent(c.sensitivity()) + " / " + percent(c.specificity())));
            }
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void pictures() throws IOException {
        out.append("<h2>What went wrong there</h2>");
        for (RecordResult result : evaluation.worst(PICTURES)) {
            RhythmRecord record = evaluation.record(result.id());
            add(
                    "<h3>%s <span class='small'>%s %% of beats wrong</span></h3>",
                    escape(result.id()), percent(result.error(Detector.SCORE)));
            out.append(Tachogram.of(record, evaluation.decide(record)));
        }
    }

    private void row(Summary summary, String cells) {
        add(
                "<tr%s><td>%s</td>",
                summary.detector() == Detector.SCORE ? " class='ours'" : "",
                summary.detector().title());
        out.append(cells).append("</tr>");
    }

    private static String cell(double value, double[] interval) {
        return Double.isNaN(value)
                ? cell("-")
                : cell(percent(value) + " <small>" + text("%.1f&ndash;%.1f", 100 * interval[0], 100 * interval[1])
                        + "</small>");
    }

    private static String cell(String content) {
        return "<td>" + content + "</td>";
    }

    private static String percent(double share) {
        return AfText.percent(share);
    }

    private static String escape(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private void add(String pattern, Object... values) {
        out.append(text(pattern, values));
    }
}
