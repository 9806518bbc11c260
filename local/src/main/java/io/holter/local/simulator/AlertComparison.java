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
import java.util.concurrent.TimeUnit;

/** Compares alerts with the planted episodes. */
public final class AlertComparison {
    private static final long BEFORE = TimeUnit.MINUTES.toMillis(5);
    private static final long AFTER = TimeUnit.MINUTES.toMillis(30);

    private AlertComparison() {}

    /**
     * Per rule, in order of the rule id: what was found and what was raised in vain.
     *
     * <p>An alert belongs to an episode of its rule and patient if it was detected (measurement time; for silence its
     * deadline) between 5 min before the begin and 30 min after the end. Only onsets count, and each alert id once.
     */
    public static List<RuleResult> compare(Truth truth, List<Alert> alerts) {
        Map<String, List<PlantedEpisode>> planted = new HashMap<>();
        Set<String> rules = new TreeSet<>();
        for (PlantedEpisode episode : truth.episodes()) {
            rules.add(episode.rule());
            planted.computeIfAbsent(key(episode.rule(), episode.patient()), k -> new ArrayList<>())
                    .add(episode);
        }
        Set<PlantedEpisode> found = new HashSet<>();
        Map<String, Integer> raised = new HashMap<>();
        Map<String, Integer> inVain = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Alert alert : alerts) {
            if (alert.getStatus() == AlertStatus.OPENED && seen.add(alert.getId())) {
                rules.add(alert.getRule());
                raised.merge(alert.getRule(), 1, Integer::sum);
                List<PlantedEpisode> same = planted.getOrDefault(key(alert.getRule(), alert.getPatient()), List.of());
                List<PlantedEpisode> hit =
                        same.stream().filter(e -> belongs(alert, e)).toList();
                found.addAll(hit);
                inVain.merge(alert.getRule(), hit.isEmpty() ? 1 : 0, Integer::sum);
            }
        }
        return rules.stream()
                .map(rule -> result(rule, truth, found, raised, inVain))
                .toList();
    }

    private static RuleResult result(
            String rule,
            Truth truth,
            Set<PlantedEpisode> found,
            Map<String, Integer> raised,
            Map<String, Integer> inVain) {
        return new RuleResult(
                rule,
                (int) truth.episodes().stream()
                        .filter(e -> e.rule().equals(rule))
                        .count(),
                (int) found.stream().filter(e -> e.rule().equals(rule)).count(),
                raised.getOrDefault(rule, 0),
                inVain.getOrDefault(rule, 0),
                truth.plan().patientYears());
    }

    private static boolean belongs(Alert alert, PlantedEpisode episode) {
        long detected = alert.getDetected().toEpochMilli();
        return detected >= episode.start() - BEFORE && detected <= episode.end() + AFTER;
    }

    private static String key(String rule, String patient) {
        return rule + "/" + patient;
    }
}
