package io.holter.local.simulator;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares alerts with the planted episodes. */
public final class AlertComparison {
    private final Truth truth;
    private final Map<String, List<PlantedEpisode>> planted = new HashMap<>();
    private final Map<String, Set<PlantedEpisode>> found = new HashMap<>();
    private final Map<String, Integer> raised = new HashMap<>();
    private final Map<String, Integer> inVain = new HashMap<>();

    private AlertComparison(Truth truth) {
        this.truth = truth;
        truth.episodes()
                .forEach(e -> planted.computeIfAbsent(e.patient(), k -> new ArrayList<>())
                        .add(e));
    }

    /**
     * Per rule, in order of the rule id: what was found and what was raised in vain.
     *
     * <p>An alert finds every episode of its patient that it {@link PlantedEpisode#covers covers} and that its rule ought
     * to find. It is false if it covers none that {@link EpisodeKind#explains explains} it. Only onsets count, and each
     * alert id once.
     */
    public static List<RuleResult> compare(Truth truth, List<Alert> alerts) {
        AlertComparison comparison = new AlertComparison(truth);
        Set<String> seen = new HashSet<>();
        for (Alert alert : alerts) {
            if (alert.getStatus() == AlertStatus.OPENED && seen.add(alert.getId())) {
                comparison.take(alert);
            }
        }
        return comparison.results();
    }

    private void take(Alert alert) {
        String rule = alert.getRule();
        List<PlantedEpisode> covered = planted.getOrDefault(alert.getPatient(), List.of()).stream()
                .filter(e -> e.kind().explains(rule) && e.covers(alert))
                .toList();
        raised.merge(rule, 1, Integer::sum);
        inVain.merge(rule, covered.isEmpty() ? 1 : 0, Integer::sum);
        Set<PlantedEpisode> hit = found.computeIfAbsent(rule, k -> new HashSet<>());
        covered.stream().filter(e -> e.kind().foundBy().contains(rule)).forEach(hit::add);
    }

    private List<RuleResult> results() {
        Set<String> rules = new TreeSet<>(raised.keySet());
        truth.episodes().forEach(e -> rules.addAll(e.kind().foundBy()));
        return rules.stream().map(this::result).toList();
    }

    private RuleResult result(String rule) {
        List<PlantedEpisode> ought = truth.episodes().stream()
                .filter(e -> e.kind().foundBy().contains(rule) && e.grade() != Grade.HIDDEN)
                .toList();
        Set<PlantedEpisode> hit = found.getOrDefault(rule, Set.of());
        return new RuleResult(
                rule,
                ought.size(),
                (int) ought.stream().filter(hit::contains).count(),
                (int) ought.stream().filter(e -> e.grade() == Grade.CLEAR).count(),
                (int) ought.stream()
                        .filter(e -> e.grade() == Grade.CLEAR && hit.contains(e))
                        .count(),
                raised.getOrDefault(rule, 0),
                inVain.getOrDefault(rule, 0),
                truth.patientYears());
    }
}
