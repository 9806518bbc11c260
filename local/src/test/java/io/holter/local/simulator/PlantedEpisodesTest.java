package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.local.delivery.Delivery;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.scenario.InMemoryDetection;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.vital.VitalBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The clinical rules and the planted truth check each other. */
class PlantedEpisodesTest {
    private static final Set<String> EXACT = Set.of("RH-01", "RH-04", "BP-01", "BP-02", "DQ-01");
    private final VitalBatchCodec vitals = new VitalBatchCodec();
    private final RecordCodec<PatientProfile> profiles = RecordCodec.profiles();
    private final RecordCodec<CareEvent> careEvents = RecordCodec.careEvents();

    @Test
    void letsTheRulesFindEveryEpisodeAndNoNearMiss() {
        CohortPlan plan = new CohortPlan(40, 20, 8, LocalDate.of(2026, 1, 1));
        Cohort cohort = new Cohort(plan);

        try (InMemoryDetection detection =
                new InMemoryDetection(RulePackLoader.clinical(), DetectorSettings.standard())) {
            cohort.deliveries().forEachRemaining(delivery -> send(detection, delivery));
            detection.time(plan.until() - 1);

            List<RuleResult> results = AlertComparison.compare(cohort.truth(), detection.alerts()).stream()
                    .filter(result -> EXACT.contains(result.rule()))
                    .toList();

            assertThat(results).extracting(RuleResult::rule).contains("RH-04", "BP-01", "DQ-01");
            assertThat(results).allSatisfy(result -> {
                assertThat(result.found()).isEqualTo(result.planted());
                assertThat(result.falseAlerts()).isZero();
            });
        }
    }

    private void send(InMemoryDetection detection, Delivery delivery) {
        switch (delivery.topic()) {
            case VITALS -> {
                if (vitals.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                    detection.batch(delivery.arrived(), valid.value());
                }
            }
            case PROFILES -> {
                if (profiles.decode(delivery.value()) instanceof Decoded.Valid<PatientProfile> valid) {
                    detection.profile(delivery.key(), delivery.arrived(), valid.value());
                }
            }
            case CARE_EVENTS -> {
                if (careEvents.decode(delivery.value()) instanceof Decoded.Valid<CareEvent> valid) {
                    detection.care(delivery.arrived(), valid.value());
                }
            }
            default -> {}
        }
    }
}
