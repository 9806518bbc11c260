package io.holter.training.report.load;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.manifest.FeatureDefinition;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.row.RowFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoredObject;
import io.holter.schema.risk.RiskScore;
import io.holter.training.report.content.RiskFactor;
import io.holter.training.report.content.RiskNight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The scores of the nights of a window, by patient, oldest first. */
final class ScoreHistory {
    private final Map<String, List<RiskNight>> byPatient = new TreeMap<>();
    private String lastModel = "";

    ScoreHistory(ObjectStore store, ReportScope scope) {
        Map<String, String> units = new HashMap<>();
        new Manifests(store)
                .features(scope.date())
                .ifPresent(m -> m.features().forEach((FeatureDefinition f) -> units.put(f.name(), f.unit())));
        Set<String> keys = store.list("scores/").stream().map(StoredObject::key).collect(Collectors.toSet());
        for (LocalDate night = scope.first(); !night.isAfter(scope.date()); night = night.plusDays(1)) {
            String key = ArchiveLayout.scores(night);
            if (keys.contains(key)) {
                read(store, key, night, units);
            }
        }
    }

    List<RiskNight> of(String patient) {
        return byPatient.getOrDefault(patient, List.of());
    }

    /** Name and version of the model of the newest night, empty if there are no scores. */
    String lastModel() {
        return lastModel;
    }

    private void read(ObjectStore store, String key, LocalDate night, Map<String, String> units) {
        for (RiskScore score : RowFile.read(store, key, RiskScore.class)) {
            lastModel = score.getModel();
            byPatient
                    .computeIfAbsent(score.getPatient(), p -> new ArrayList<>())
                    .add(night(score, night, units));
        }
    }

    private static RiskNight night(RiskScore score, LocalDate night, Map<String, String> units) {
        List<RiskFactor> factors = score.getContributions().stream()
                .map(c -> new RiskFactor(
                        c.getFeature(),
                        units.getOrDefault(c.getFeature(), "1"),
                        c.getValue(),
                        c.getTypical(),
                        false,
                        c.getEffect()))
                .toList();
        return new RiskNight(
                night,
                score.getModel(),
                score.getProbability(),
                score.getLow(),
                score.getHigh(),
                score.getBaseline(),
                score.getPercentile(),
                score.getNotEvaluable(),
                factors);
    }
}
