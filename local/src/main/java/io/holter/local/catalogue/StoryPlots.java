package io.holter.local.catalogue;

import io.holter.local.explain.ExplainPage;
import io.holter.local.explain.Explanation;
import io.holter.local.explain.PatientHistory;
import io.holter.local.plot.Html;
import io.holter.local.plot.Picture;
import io.holter.local.plot.Series;
import io.holter.rules.rule.Rule;
import io.holter.rules.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A typical case and a near miss of a rule, drawn from its scenarios. */
final class StoryPlots {
    private static final int SLICES = 160;
    private static final int PICTURES = 2;
    private static final int DERIVED = 3;
    private static final long LEAST_SPAN = 5 * 60_000L;
    /** A story this many times as long as its episode is shown in part. */
    private static final int FAR = 12;

    private final Entry entry;

    private StoryPlots(Entry entry) {
        this.entry = entry;
    }

    static String of(Entry entry) {
        StoryPlots plots = new StoryPlots(entry);
        return plots.story("A typical case", entry.typical().stream())
                + plots.story("A near miss: no alert", entry.nearMiss().stream());
    }

    private String story(String title, Stream<Scenario> scenario) {
        StringBuilder out = new StringBuilder();
        scenario.forEach(s -> {
            out.append("<h3>").append(title).append("</h3><p class=\"soft\">Scenario “").append(Html.escape(s.name()));
            out.append("”</p>");
            List<Picture> pictures = pictures(s);
            pictures.forEach(p -> out.append("<figure>").append(ExplainPage.figure(p, SLICES)).append("</figure>"));
        });
        return out.toString();
    }

    private List<Picture> pictures(Scenario s) {
        Explanation told = Explanation.of(entry.rule(), PatientHistory.of(s), s.start(), s.until());
        List<Picture> all = entry.rule().inputs().isEmpty()
                ? StoryPicture.of(s, told.zone(), told.spans())
                : told.pictures();
        List<Picture> chosen = new ArrayList<>(all.stream().map(this::withFewerLines).toList());
        chosen.sort(Comparator.comparing((Picture p) -> p.limits().isEmpty())
                .thenComparing(p -> !holdsWorst(p))
                .thenComparing(p -> p.unit().equals("1")));
        return chosen.stream().limit(PICTURES).map(StoryPlots::near).toList();
    }

    private boolean holdsWorst(Picture picture) {
        return entry.rule()
                .worst()
                .filter(w -> picture.series().stream().anyMatch(s -> s.name().equals(w.value())))
                .isPresent();
    }

    /** Of derived values only those that steps compare; a plot of all is a plot of nothing. */
    private Picture withFewerLines(Picture p) {
        List<Series> shown = new ArrayList<>();
        int derived = 0;
        for (Series s : p.series()) {
            boolean used = !s.derived() || isCompared(entry.rule(), s.name());
            if (used && (!s.derived() || derived++ < DERIVED)) {
                shown.add(s);
            }
        }
        List<Series> lines = shown.isEmpty() ? p.series() : shown;
        return new Picture(p.from(), p.to(), p.zone(), p.unit(), lines, p.limits(), p.episodes());
    }

    private static boolean isCompared(Rule rule, String name) {
        return Stream.of(
                        rule.steps().stream(),
                        rule.escalations().stream().map(e -> e.step()),
                        rule.clear().stream())
                .flatMap(s -> s)
                .flatMap(step -> step.clauses().stream())
                .anyMatch(clause -> clause.text().matches("(?s).*\\b" + name + "\\b.*"));
    }

    /** From the first to the last value; nearer to the episodes if these are short beside that. */
    private static Picture near(Picture p) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Series s : p.series()) {
            if (s.times().length > 0) {
                first = Math.min(first, s.times()[0]);
                last = Math.max(last, s.times()[s.times().length - 1]);
            }
        }
        for (Picture.Span span : p.episodes()) {
            last = Math.max(last, span.to() >= p.to() ? span.from() : span.to());
        }
        if (first > last) {
            return p;
        }
        last = Math.min(p.to(), Math.max(last, first + LEAST_SPAN));
        if (!p.episodes().isEmpty()) {
            Picture.Span one = p.episodes().get(0);
            long length = Math.max(LEAST_SPAN, Math.min(one.to(), last) - one.from());
            if (last - first > FAR * length) {
                first = Math.max(first, one.from() - 3 * length);
                last = Math.min(last, Math.min(one.to(), last) + 3 * length);
            }
        }
        long space = Math.max(1, (last - first) / 50);
        return new Picture(
                first - space, last + space, p.zone(), p.unit(), p.series(), p.limits(), p.episodes());
    }
}
