package io.holter.local.burden;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePack;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Alerts held against the truth. An alert is right if a true episode of its patient, in whose time it lies, names its
 * rule as one that ought to find it or that it justifies; else it is false. An episode is found by a rule if one of its
 * alerts lies in it, or was open when it began.
 */
public final class Comparison {
    private final RulePack pack;
    private final boolean promoted;
    private final Observation seen;
    private final Map<String, RuleFigures> rules = new TreeMap<>();
    private final Map<String, KindFigures> kinds = new TreeMap<>();
    private final Map<String, List<RaisedAlert>> alertsOf = new HashMap<>();
    private final Map<String, List<TrueEpisode>> episodesOf = new HashMap<>();

    private final List<TrueEpisode> missed = new ArrayList<>();

    private Comparison(RulePack pack, Observation seen, boolean promoted) {
        this.promoted = promoted;
        this.pack = pack;
        this.seen = seen;
        for (Rule rule : pack.rules()) {
            rules.put(rule.id(), new RuleFigures(rule, rule.shadow(), seen.days(), seen.use(rule.id())));
        }
        seen.alerts()
                .forEach(a -> alertsOf.computeIfAbsent(a.patient(), p -> new ArrayList<>())
                        .add(a));
        seen.episodes()
                .forEach(e -> episodesOf
                        .computeIfAbsent(e.patient(), p -> new ArrayList<>())
                        .add(e));
    }

    /** Compares what this pack raised. */
    public static Comparison of(RulePack pack, Observation seen) {
        return of(pack, seen, false);
    }

    /** The same as if the rules on trial were in force. */
    public static Comparison promoted(RulePack pack, Observation seen) {
        return of(pack, seen, true);
    }

    private static Comparison of(RulePack pack, Observation seen, boolean promoted) {
        Comparison comparison = new Comparison(pack, seen, promoted);
        seen.alerts().forEach(comparison::judge);
        seen.episodes().stream().filter(TrueEpisode::counts).forEach(comparison::look);
        return comparison;
    }

    private void judge(RaisedAlert alert) {
        RuleFigures figures = rules.get(alert.rule());
        if (figures != null) {
            boolean right = episodesOf(alert).stream().anyMatch(e -> e.justifies(alert));
            figures.raised(alert, right);
        }
    }

    private void look(TrueEpisode episode) {
        List<RaisedAlert> own = alertsOf.getOrDefault(episode.patient(), List.of());
        boolean urgentExpected = false;
        for (String id : episode.foundBy()) {
            RuleFigures figures = rules.get(id);
            if (figures != null) {
                List<RaisedAlert> hits = own.stream()
                        .filter(a -> a.rule().equals(id) && meets(a, episode))
                        .toList();
                figures.expected(episode.clear(), !hits.isEmpty(), delay(hits, episode));
                // Being on trial does not make an emergency less of one: the kind stays in the budget.
                urgentExpected |= RaisedAlert.urgent(figures.rule().severity());
            }
        }
        KindFigures.Verdict verdict = verdict(own, episode);
        kinds.computeIfAbsent(episode.kind(), KindFigures::new).add(episode.clear(), urgentExpected, verdict);
        if (urgentExpected && episode.clear() && !verdict.urgent()) {
            missed.add(episode);
        }
    }

    private KindFigures.Verdict verdict(List<RaisedAlert> own, TrueEpisode episode) {
        List<RaisedAlert> hits =
                own.stream().filter(a -> finds(a, episode) && inForce(a)).toList();
        boolean urgent = hits.stream().anyMatch(a -> a.urgentFrom() <= Math.max(episode.until(), a.detected()));
        return new KindFigures.Verdict(
                !hits.isEmpty(),
                urgent,
                delay(hits, episode),
                List.copyOf(new TreeSet<>(hits.stream().map(RaisedAlert::rule).toList())));
    }

    private static boolean finds(RaisedAlert alert, TrueEpisode episode) {
        boolean named =
                episode.foundBy().contains(alert.rule()) || episode.excuses().contains(alert.rule());
        return named && meets(alert, episode);
    }

    private boolean inForce(RaisedAlert alert) {
        RuleFigures figures = rules.get(alert.rule());
        return figures != null && (promoted || !figures.shadow());
    }

    /** True if the alert lies in the episode, or was open when it began. */
    private static boolean meets(RaisedAlert alert, TrueEpisode episode) {
        return alert.started() <= episode.until() && alert.ended() >= episode.from();
    }

    private static long delay(List<RaisedAlert> hits, TrueEpisode episode) {
        return hits.stream()
                .filter(episode::overlaps)
                .mapToLong(a -> a.detected() - episode.start())
                .min()
                .orElse(Long.MIN_VALUE);
    }

    private List<TrueEpisode> episodesOf(RaisedAlert alert) {
        return episodesOf.getOrDefault(alert.patient(), List.of());
    }

    /** What else happened while a false alert was raised: kinds of episodes and near misses; "nothing planted" if none. */
    String within(RaisedAlert alert) {
        TreeSet<String> all = new TreeSet<>();
        episodesOf(alert).stream().filter(e -> e.overlaps(alert)).forEach(e -> all.add(e.kind()));
        return all.isEmpty() ? "nothing planted" : String.join(" + ", all);
    }

    /** The rules. */
    public RulePack pack() {
        return pack;
    }

    Observation seen() {
        return seen;
    }

    /** Figures per rule by id: those in force, or those on trial. */
    public List<RuleFigures> rules(boolean shadow) {
        return rules.values().stream().filter(r -> r.shadow() == shadow).toList();
    }

    /** Figures of the rules whose alerts staff are called for. */
    List<RuleFigures> inForce() {
        return rules.values().stream().filter(r -> promoted || !r.shadow()).toList();
    }

    /** Figures of one rule. */
    public RuleFigures rule(String id) {
        RuleFigures figures = rules.get(id);
        if (figures == null) {
            throw new IllegalArgumentException("no rule " + id + " in this pack");
        }
        return figures;
    }

    /** Figures per kind of true episode, those held against the budget first, then by name. */
    public List<KindFigures> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparing((KindFigures k) -> !k.urgentKind()).thenComparing(KindFigures::kind))
                .toList();
    }

    /** Clear episodes of the budget without an alert of S1 or S2, in words: kind, then patient and day of each. */
    Map<String, String> missed() {
        Map<String, String> words = new TreeMap<>();
        for (TrueEpisode episode : missed) {
            String one = String.format(
                    Locale.ROOT,
                    "patient %d on %s",
                    seen.number(episode) + 1,
                    Instant.ofEpochMilli(episode.start())
                            .atOffset(ZoneOffset.UTC)
                            .toLocalDate());
            words.merge(episode.kind(), one, (a, c) -> a + ", " + c);
        }
        return words;
    }

    /** How many false alerts of a rule lie in what, most first. */
    Map<String, Integer> falseWithin(RuleFigures figures) {
        Map<String, Integer> counts = new TreeMap<>();
        figures.falseAlerts().forEach(a -> counts.merge(within(a), 1, Integer::sum));
        return counts;
    }
}
