package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.local.delivery.Delivery;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The clinical rules and the planted truth check each other. */
class PlantedEpisodesTest {
    private static final Set<String> USUAL = Set.of("RH-01", "RH-04", "BP-01", "BP-02", "DQ-01");
    private static final RulePack RULES = RulePackLoader.clinical();

    private final VitalBatchCodec vitals = new VitalBatchCodec();
    private final RecordCodec<PatientProfile> profiles = RecordCodec.profiles();
    private final RecordCodec<CareEvent> careEvents = RecordCodec.careEvents();

    @Test
    void letsTheRulesFindMostClearEpisodes() {
        CohortPlan plan = new CohortPlan(60, 40, 8, LocalDate.of(2026, 1, 1));
        Map<String, int[]> sums = new TreeMap<>();
        double years = Cohort.people(plan)
                .mapToDouble(cohort -> {
                    results(plan, cohort).forEach(r -> add(sums, r));
                    return cohort.truth().patientYears();
                })
                .sum();
        assertThat(sums).containsKeys("RH-04", "BP-01", "DQ-01");
        for (String rule : USUAL) {
            int[] sum = sums.getOrDefault(rule, new int[3]);
            assertThat(sum[1]).as(rule).isGreaterThanOrEqualTo((int) Math.floor(0.75 * sum[0]));
            assertThat(sum[2] / years).as(rule).isLessThan(1.5);
        }
    }

    private List<RuleResult> results(CohortPlan plan, Cohort cohort) {
        try (InMemoryDetection detection = new InMemoryDetection(RULES, DetectorSettings.standard())) {
            cohort.deliveries().forEachRemaining(delivery -> send(detection, delivery));
            detection.time(plan.until() - 1);
            return AlertComparison.compare(cohort.truth(), detection.alerts());
        }
    }

    private static void add(Map<String, int[]> sums, RuleResult result) {
        int[] sum = sums.computeIfAbsent(result.rule(), rule -> new int[3]);
        sum[0] += result.clear();
        sum[1] += result.clearFound();
        sum[2] += result.falseAlerts();
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
