package io.holter.training.report.load;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Timeliness;
import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.EvidenceValue;
import io.holter.training.report.content.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the events of alerts together to episodes as they stood at the index time. */
final class Episodes {
    private final Map<String, Map<String, List<Alert>>> byPatient = new TreeMap<>();

    void add(Alert alert) {
        byPatient
                .computeIfAbsent(alert.getPatient(), p -> new TreeMap<>())
                .computeIfAbsent(alert.getId(), id -> new ArrayList<>())
                .add(alert);
    }

    /** Episodes of a patient that were open at {@code from} or later. */
    List<AlertEpisode> of(String patient, Instant from) {
        return byPatient.getOrDefault(patient, Map.of()).values().stream()
                .map(Episodes::episode)
                .filter(e -> e.closed() == null || !e.closed().isBefore(from))
                .toList();
    }

    /** Every event of every patient. */
    Collection<Alert> all() {
        return byPatient.values().stream()
                .flatMap(m -> m.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    static AlertEpisode episode(List<Alert> events) {
        List<Alert> ordered = events.stream()
                .sorted(Comparator.comparingInt(Alert::getRevision))
                .toList();
        List<Alert> raised = ordered.stream()
                .filter(a -> a.getStatus() != AlertStatus.CLOSED)
                .toList();
        List<Alert> telling = raised.isEmpty() ? ordered : raised;
        Alert worst = telling.stream()
                .min(Comparator.comparing(Alert::getSeverity).thenComparing(Alert::getRevision))
                .orElseThrow();
        Alert last = telling.get(telling.size() - 1);
        return new AlertEpisode(
                worst.getId(),
                worst.getRule(),
                worst.getVersion(),
                worst.getSeverity(),
                telling.stream().anyMatch(a -> a.getTimeliness() == Timeliness.FRESH),
                ordered.get(0).getStarted(),
                worst.getDetected(),
                worst.getArrived(),
                closed(ordered),
                last.getLimits().stream()
                        .map(l -> new Limit(l.getName(), l.getValue(), l.getUnit(), l.getPersonal()))
                        .toList(),
                last.getEvidence().stream()
                        .map(e -> new EvidenceValue(e.getStep(), e.getSignal(), e.getTime(), e.getValue(), e.getUnit()))
                        .toList(),
                last.getText());
    }

    private static @Nullable Instant closed(List<Alert> ordered) {
        Alert last = ordered.get(ordered.size() - 1);
        if (last.getStatus() != AlertStatus.CLOSED) {
            return null;
        }
        Instant started = ordered.get(0).getStarted();
        return last.getDetected().isBefore(started) ? started : last.getDetected();
    }
}
