package io.holter.training.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's place in the worklist, and why.
 *
 * @param patient the patient
 * @param priority how soon
 * @param alerts alerts that count tonight, most pressing first: open ones and those of the last 24 h
 * @param risk tonight's score, null if there is none
 * @param previous the score before tonight's, null if there is none
 */
public record WorklistEntry(
        PatientReport patient,
        Priority priority,
        List<AlertEpisode> alerts,
        @Nullable RiskNight risk,
        @Nullable RiskNight previous) {

    public WorklistEntry {
        alerts = List.copyOf(alerts);
    }

    /** Tonight's probability, or null when not evaluable. */
    public @Nullable Double probability() {
        return risk == null ? null : risk.probability();
    }

    /** Change of the probability since the score before, or null if one of the two is missing. */
    public @Nullable Double change() {
        Double now = probability();
        Double before = previous == null ? null : previous.probability();
        return now == null || before == null ? null : now - before;
    }

    /** What raised the risk most tonight, or null. */
    public @Nullable RiskFactor topReason() {
        if (risk == null || risk.probability() == null) {
            return null;
        }
        return risk.factors().stream().filter(f -> f.effect() > 0).findFirst().orElse(null);
    }

    /** The scores up to tonight without one below the high cut-off between them, oldest first; empty if not high. */
    public List<RiskNight> highRun(ModelSheet model) {
        if (risk == null) {
            return List.of();
        }
        List<RiskNight> past = patient.nights().stream()
                .filter(n -> !n.night().isAfter(risk.night()))
                .toList();
        int from = past.size();
        while (from > 0 && high(past.get(from - 1), model)) {
            from--;
        }
        return past.subList(from, past.size());
    }

    private static boolean high(RiskNight night, ModelSheet model) {
        return night.probability() != null && model.category(night.probability()) == RiskCategory.HIGH;
    }
}
