package io.holter.training.report.content;

import io.holter.schema.alert.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts patients in the order in which somebody should look at them: open fresh S1, then fresh S2 (and S1 or S2 of the
 * last 24 h that have closed: nobody may have seen them), then high risk, then findings and other open alerts.
 */
public final class Worklist {
    /** An urgent alert that closed stays on the worklist for this long after it was found. */
    public static final Duration RECENT = Duration.ofHours(24);

    /** A rise of a raised risk by this much since the last night asks for a look. */
    public static final double RISE = 0.05;

    /** Nothing for this long is a reason to ask: silence can mean admission or death. */
    public static final Duration SILENT = Duration.ofDays(3);

    private static final Comparator<AlertEpisode> PRESSING = Comparator.comparing((AlertEpisode a) -> !a.fresh())
            .thenComparing(AlertEpisode::severity)
            .thenComparing(a -> !a.open())
            .thenComparing(AlertEpisode::started, Comparator.reverseOrder())
            .thenComparing(AlertEpisode::id);

    private Worklist() {}

    /** Every patient of {@code data}, most urgent first. */
    public static List<WorklistEntry> of(ReportData data) {
        return data.patients().stream()
                .map(patient -> entry(data, patient))
                .sorted(order())
                .toList();
    }

    /** One patient's place. */
    public static WorklistEntry entry(ReportData data, PatientReport patient) {
        Instant index = data.night().index();
        List<AlertEpisode> alerts = patient.alerts().stream()
                .filter(a -> a.open() || (a.urgent() && recent(a, index)))
                .sorted(PRESSING)
                .toList();
        RiskNight risk = patient.riskOf(data.night().date()).orElse(null);
        RiskNight previous = patient.nights().stream()
                .filter(n -> n.night().isBefore(data.night().date()))
                .reduce((first, second) -> second)
                .orElse(null);
        WorklistEntry entry = new WorklistEntry(patient, Priority.ROUTINE, alerts, risk, previous);
        return new WorklistEntry(patient, priority(entry, data), alerts, risk, previous);
    }

    /** True if nothing arrived for {@link #SILENT} although monitoring is not paused. */
    public static boolean silent(PatientReport patient, ReportNight night) {
        Instant last = patient.lastArrived();
        return !patient.profile().paused()
                && (last == null || Duration.between(last, night.index()).compareTo(SILENT) > 0);
    }

    private static boolean recent(AlertEpisode alert, Instant index) {
        return alert.arrived().isAfter(index.minus(RECENT));
    }

    private static Priority priority(WorklistEntry entry, ReportData data) {
        if (any(entry, a -> a.fresh() && a.open() && a.severity() == Severity.S1)) {
            return Priority.NOW;
        }
        if (any(entry, a -> a.fresh() && a.urgent())) {
            return Priority.TODAY;
        }
        RiskCategory category = category(entry, data.model());
        if (category == RiskCategory.HIGH) {
            return Priority.RISK;
        }
        Double change = entry.change();
        boolean rising = category == RiskCategory.RAISED && change != null && change >= RISE;
        boolean open = any(entry, a -> a.severity() != Severity.S4);
        return rising || open || silent(entry.patient(), data.night()) ? Priority.FOLLOW : Priority.ROUTINE;
    }

    private static @Nullable RiskCategory category(WorklistEntry entry, @Nullable ModelSheet model) {
        Double probability = entry.probability();
        return probability == null || model == null ? null : model.category(probability);
    }

    private static boolean any(WorklistEntry entry, Predicate<AlertEpisode> wanted) {
        return entry.alerts().stream().anyMatch(wanted);
    }

    private static Comparator<WorklistEntry> order() {
        return Comparator.comparing(WorklistEntry::priority)
                .thenComparing(Worklist::severity)
                .thenComparing(Worklist::risk, Comparator.reverseOrder())
                .thenComparing(e -> e.patient().patient());
    }

    private static int severity(WorklistEntry entry) {
        if (entry.priority() == Priority.RISK
                || entry.priority() == Priority.ROUTINE
                || entry.alerts().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        AlertEpisode first = entry.alerts().get(0);
        return rank(first.severity()) * 2 + (first.open() ? 0 : 1);
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case S1 -> 1;
            case S2 -> 2;
            case S3 -> 3;
            case S4 -> 4;
        };
    }

    private static double risk(WorklistEntry entry) {
        Double probability = entry.probability();
        return probability == null ? -1 : probability;
    }
}
