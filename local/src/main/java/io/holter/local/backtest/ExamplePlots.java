package io.holter.local.backtest;

import io.holter.archive.store.ObjectStore;
import io.holter.jobs.backtest.BacktestResult;
import io.holter.jobs.backtest.Episode;
import io.holter.local.explain.ExplainPage;
import io.holter.local.explain.Explanation;
import io.holter.local.explain.PatientHistory;
import io.holter.local.plot.Html;
import io.holter.local.plot.Picture;
import io.holter.rules.rule.Rule;
import io.holter.training.report.PageToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Draws examples: the rule explained for the time around an episode. Tokens differ from run to run. */
public final class ExamplePlots {
    private static final int TOKEN = 8;
    private static final long LEAST = 3 * 3_600_000L;
    private static final long LONGEST = 4 * 86_400_000L;

    private final ObjectStore store;
    private final BacktestResult result;
    private final PageToken tokens;
    private final Map<String, PatientHistory> histories = new HashMap<>();

    /** Draws from the archive in this store; the caller closes it. */
    public ExamplePlots(ObjectStore store, BacktestResult result) {
        this.store = store;
        this.result = result;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.tokens = new PageToken(key);
    }

    /** An example as HTML. */
    public String draw(BacktestPage.Example example) {
        Episode episode = example.episode();
        boolean lost = example.kind().equals("lost");
        Rule rule = (lost ? result.against() : result.candidate())
                .rules().stream()
                        .map(BacktestResult.RuleCount::rule)
                        .filter(r -> r.id().equals(episode.rule()))
                        .findFirst()
                        .orElseThrow();
        long end =
                result.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        long lasted = episode.closed() ? episode.ended() - episode.started() : LEAST;
        long span = Math.max(LEAST, Math.min(lasted, LONGEST));
        long from = episode.started() - span;
        long to = Math.min(end, episode.started() + Math.min(lasted, span) + span);
        PatientHistory history = history(episode.patient());
        Explanation explanation = Explanation.of(rule, history, from, to);
        StringBuilder html = new StringBuilder("<figure><p><span class=\"");
        html.append(example.kind()).append("\">").append(example.kind()).append("</span> · patient ");
        html.append(tokens.of(episode.patient()), 0, TOKEN).append(" · <span class=\"badge ");
        html.append(episode.severity().name().toLowerCase(Locale.ROOT)).append("\">");
        html.append(episode.severity()).append("</span> · from ");
        html.append(time(episode.started(), explanation.zone()));
        html.append(episode.closed() ? " to " + time(episode.ended(), explanation.zone()) : ", not closed");
        html.append("<br><span class=\"soft\">");
        html.append(Html.escape(episode.opened().getText().getOrDefault("en", "")))
                .append("</span></p>");
        for (Picture picture : explanation.pictures(from, to)) {
            html.append(ExplainPage.figure(picture));
        }
        return html.append("</figure>").toString();
    }

    private PatientHistory history(String patient) {
        LocalDate first = result.from().minusDays(result.warmUp());
        return histories.computeIfAbsent(patient, p -> PatientHistory.read(store, p, first, result.to()));
    }

    private static String time(long ms, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                .withZone(zone.equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone)
                .format(Instant.ofEpochMilli(ms));
    }
}
