package io.holter.rules.oracle;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An alert as both sides tell it.
 *
 * @param episode 0 for the patient's first episode, and so on
 */
record Expected(
        int episode,
        AlertStatus status,
        Severity severity,
        long started,
        long detected,
        int suppressed,
        List<Telling.Shown> evidence) {
    /** Alerts show no more than this. */
    private static final int MOST = 16;

    private static final double ROUNDING = 1e-6;

    /** The engine's alerts of one patient and rule in their order. */
    static List<Expected> of(List<Alert> alerts) {
        List<String> ids = new ArrayList<>();
        List<Expected> all = new ArrayList<>();
        for (Alert a : alerts) {
            if (!ids.contains(a.getId())) {
                ids.add(a.getId());
            }
            List<Telling.Shown> evidence = a.getEvidence().stream()
                    .map(e -> new Telling.Shown(
                            e.getStep(), e.getSignal(), e.getTime().toEpochMilli(), e.getValue()))
                    .toList();
            all.add(new Expected(
                    ids.indexOf(a.getId()),
                    a.getStatus(),
                    a.getSeverity(),
                    a.getStarted().toEpochMilli(),
                    a.getDetected().toEpochMilli(),
                    a.getSuppressed(),
                    evidence));
        }
        return all;
    }

    /** Equal but for rounding, and for evidence that had no room. */
    boolean fits(Expected other) {
        return episode == other.episode
                && status == other.status
                && severity == other.severity
                && started == other.started
                && detected == other.detected
                && suppressed == other.suppressed
                && shows(other);
    }

    private boolean shows(Expected other) {
        if (evidence.size() >= MOST) {
            return other.evidence.size() == MOST;
        }
        Comparator<Telling.Shown> order = Comparator.comparing(Telling.Shown::step)
                .thenComparing(Telling.Shown::name)
                .thenComparing(Telling.Shown::time);
        List<Telling.Shown> mine = evidence.stream().sorted(order).toList();
        List<Telling.Shown> its = other.evidence.stream().sorted(order).toList();
        for (int i = 0; i < mine.size(); i++) {
            if (mine.size() != its.size()
                    || order.compare(mine.get(i), its.get(i)) != 0
                    || !near(mine.get(i).value(), its.get(i).value())) {
                return false;
            }
        }
        return mine.size() == its.size();
    }

    private static boolean near(double a, double b) {
        return a == b || Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#" + episode + " " + status + " " + severity + " started "
                + Instant.ofEpochMilli(started) + " detected " + Instant.ofEpochMilli(detected) + " suppressed "
                + suppressed);
        evidence.forEach(e -> text.append("\n        ")
                .append(e.step())
                .append(' ')
                .append(e.name())
                .append(' ')
                .append(Instant.ofEpochMilli(e.time()))
                .append(' ')
                .append(e.value()));
        return text.toString();
    }
}
