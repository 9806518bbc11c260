package io.holter.local.simulator;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import io.holter.schema.alert.Timeliness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Small truths and alerts for tests. */
final class TruthExamples {
    static final Counts NO_COUNTS = new Counts(0, 0, 0, 0, 0, Map.of(), 0, Map.of(), Map.of());
    static final CohortPlan PLAN = new CohortPlan(10, 73, 1, LocalDate.of(2026, 1, 1));

    private TruthExamples() {}

    static Truth of(PlantedEpisode... episodes) {
        return new Truth(PLAN, NO_COUNTS, 2, List.of(episodes), List.of(), List.of());
    }

    static Alert alert(String id, String rule, String patient, long detected) {
        return Alert.newBuilder()
                .setId(id)
                .setPatient(patient)
                .setRule(rule)
                .setVersion(1)
                .setSeverity(Severity.S2)
                .setStatus(AlertStatus.OPENED)
                .setRevision(0)
                .setTimeliness(Timeliness.FRESH)
                .setStarted(Instant.ofEpochMilli(detected))
                .setDetected(Instant.ofEpochMilli(detected))
                .setArrived(Instant.ofEpochMilli(detected))
                .build();
    }
}
