package io.holter.local.catalogue;

import io.holter.local.explain.ExplainPage;
import io.holter.local.explain.Explanation;
import io.holter.local.explain.PatientHistory;
import io.holter.local.plot.Html;
import io.holter.local.plot.Picture;
import io.holter.local.plot.Series;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Step;
import io.holter.rules.scenario.Scenario;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A typical case and a near miss of a rule, drawn from its scenarios. */
final class StoryPlots {
    private static final int SLICES = 160;
    private static final int PICTURES = 2;
    private static final int DERIVED = 3;
    private static final double FAR_OFF = 4;
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
            out.append("<h3>")
                    .append(title)
                    .append("</h3><p class=\"soft\">Scenario “")
                    .append(Html.escape(s.name()));
            out.append("”</p>");
            Explanation told = Explanation.of(entry.rule(), PatientHistory.of(s), s.start(), s.until());
            told.alerts().stream()
                    .limit(1)
                    .forEach(a -> out.append("<p>The alert says: “")
                            .append(Html.escape(a.getText().getOrDefault("en", "")))
                            .append("”</p>"));
            pictures(s, told)
                    .forEach(p -> out.append("<figure>")
                            .append(ExplainPage.figure(p, SLICES))
                            .append("</figure>"));
        });
        return out.toString();
    }

    private List<Picture> pictures(Scenario s, Explanation told) {
        List<Picture> all =
                entry.rule().inputs().isEmpty() ? StoryPicture.of(s, told.zone(), told.spans()) : told.pictures();
        List<Picture> chosen = new ArrayList<>(all.stream()
                .map(p -> readable(p, limits(told, p.unit())))
                .flatMap(StoryPlots::apart)
                .toList());
        if (chosen.stream().anyMatch(p -> !p.limits().isEmpty())) {
            chosen.removeIf(p -> p.limits().isEmpty() && p.series().stream().noneMatch(StoryPlots::isSample));
        }
        chosen.sort(Comparator.comparing((Picture p) -> p.limits().isEmpty())
                .thenComparing(p -> !holdsWorst(p))
                .thenComparing(p -> p.unit().equals("1")));
        return chosen.stream().limit(PICTURES).map(StoryPlots::near).toList();
    }

    private boolean holdsWorst(Picture picture) {
        return entry.rule()
                .worst()
                .filter(w -> picture.series().stream().anyMatch(s -> s.name().equals(plain(w.value()))))
                .isPresent();
    }

    /** The parameters of this unit that conditions compare something with. */
    private List<Picture.LimitLine> limits(Explanation told, String unit) {
        Rule rule = entry.rule();
        String looks = texts(rule, false);
        String ends = texts(rule, true);
        List<Picture.LimitLine> lines = new ArrayList<>();
        for (int i = 0; i < rule.parameters().size(); i++) {
            Parameter p = rule.parameters().get(i);
            String compared = "(?s).*([<>]=? *" + p.name() + "\\b|\\b" + p.name() + " *[<>]).*";
            boolean opens = looks.matches(compared);
            if (p.unit().equals(unit) && (opens || ends.matches(compared))) {
                lines.add(new Picture.LimitLine(plain(p.name()), told.trace().parameter(i), !opens));
            }
        }
        return lines;
    }

    /** The conditions of a rule, of its steps and escalations or of its end. */
    private static String texts(Rule rule, boolean end) {
        Stream<Step> steps = end
                ? rule.clear().stream()
                : Stream.concat(
                        rule.steps().stream(), rule.escalations().stream().map(e -> e.step()));
        return steps.flatMap(s -> s.clauses().stream()).map(c -> c.text()).collect(Collectors.joining(" && "));
    }

    private static String plain(String name) {
        return name.replace('_', ' ');
    }

    /** Of derived values only those that steps compare; a plot of all is a plot of nothing. */
    private Picture readable(Picture p, List<Picture.LimitLine> limits) {
        List<Series> shown = new ArrayList<>();
        int derived = 0;
        for (Series s : p.series()) {
            boolean used = isSignal(s) || !isEvent(s) && isCompared(entry.rule(), s.name());
            if (used && (!s.derived() || derived++ < DERIVED)) {
                shown.add(named(s));
            }
        }
        List<Series> lines =
                shown.isEmpty() ? p.series().stream().map(StoryPlots::named).toList() : shown;
        return new Picture(p.from(), p.to(), p.zone(), p.unit(), lines, limits, p.episodes());
    }

    /** Values that lie far from all limits, such as a weight beside a gain, get a plot of their own. */
    private static Stream<Picture> apart(Picture p) {
        double highest =
                p.limits().stream().mapToDouble(l -> Math.abs(l.value())).max().orElse(Double.NaN);
        List<Series> far = p.series().stream()
                .filter(s -> Arrays.stream(s.values()).filter(Double::isFinite).allMatch(v -> v > FAR_OFF * highest))
                .toList();
        if (far.isEmpty() || far.size() == p.series().size()) {
            return Stream.of(p);
        }
        List<Series> close = p.series().stream().filter(s -> !far.contains(s)).toList();
        return Stream.of(
                new Picture(p.from(), p.to(), p.zone(), p.unit(), close, p.limits(), p.episodes()),
                new Picture(p.from(), p.to(), p.zone(), p.unit(), far, List.of(), p.episodes()));
    }

    private static boolean isSample(Series s) {
        return Arrays.stream(Signal.values())
                .anyMatch(signal -> plain(signal.code()).equals(s.name()));
    }

    private boolean isSignal(Series s) {
        return entry.rule().signals().stream().anyMatch(signal -> signal.code().equals(s.name()));
    }

    private boolean isEvent(Series s) {
        return entry.rule().inputs().stream()
                .anyMatch(i -> i instanceof Input.OfEvent && i.name().equals(s.name()));
    }

    private static Series named(Series s) {
        return new Series(plain(s.name()), s.unit(), s.times(), s.values(), s.derived());
    }

    private static boolean isCompared(Rule rule, String name) {
        return (texts(rule, false) + " " + texts(rule, true)).matches("(?s).*\\b" + name + "\\b.*");
    }

    /** The unit as it stands at the axis. */
    private static String axis(String ucum) {
        return ucum.equals("1") ? "number" : RuleSection.unit(ucum);
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
            first = p.from();
            last = p.to();
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
        return new Picture(first - space, last + space, p.zone(), axis(p.unit()), p.series(), p.limits(), p.episodes());
    }
}
