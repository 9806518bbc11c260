package io.holter.jobs.backtest;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert from its opening to its end.
 *
 * @param opened how it was opened
 * @param severity the highest it came to
 * @param ended measurement time of its end, ms since 1970 UTC; the end of the backtest if it was open then
 * @param closed whether it was closed
 */
public record Episode(Alert opened, Severity severity, long ended, boolean closed) {

    /** The episodes among these alerts that reached staff from {@code begin} on, by rule, patient and start. */
    static List<Episode> of(List<Alert> alerts, long begin, long end) {
        Map<String, List<Alert>> byId = new LinkedHashMap<>();
        alerts.forEach(
                a -> byId.computeIfAbsent(a.getId(), id -> new ArrayList<>()).add(a));
        return byId.values().stream()
                .filter(own -> own.get(0).getStatus() == AlertStatus.OPENED)
                .filter(own -> own.get(0).getArrived().toEpochMilli() >= begin)
                .map(own -> of(own, end))
                .sorted(Comparator.<Episode, String>comparing(Episode::rule)
                        .thenComparing(Episode::patient)
                        .thenComparingLong(Episode::started))
                .toList();
    }

    private static Episode of(List<Alert> own, long end) {
        Severity severity = own.stream()
                .map(Alert::getSeverity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.S4);
        Alert last = own.get(own.size() - 1);
        boolean closed = last.getStatus() == AlertStatus.CLOSED;
        return new Episode(own.get(0), severity, closed ? last.getDetected().toEpochMilli() : end, closed);
    }

    /** Id of the rule. */
    public String rule() {
        return opened.getRule();
    }

    /** Pseudonym; not to be shown. */
    public String patient() {
        return opened.getPatient();
    }

    /** Measurement time at which it began, ms since 1970 UTC. */
    public long started() {
        return opened.getStarted().toEpochMilli();
    }

    /** True if both are of one rule and patient, and in part of the same time. */
    boolean meets(Episode other) {
        return rule().equals(other.rule())
                && patient().equals(other.patient())
                && started() <= other.ended
                && other.started() <= ended;
    }

    /** Shows neither pseudonym nor value. */
    @Override
    public String toString() {
        return "Episode[" + rule() + "]";
    }
}
