package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.local.delivery.Delivery;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.dead.Reason;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.intake.Intake;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void sendsTheSameRecordsForTheSameSeed() {
        CohortPlan plan = new CohortPlan(4, 5, 11, FIRST);

        List<Delivery> once = all(new Cohort(plan));
        List<Delivery> again = all(new Cohort(plan));

        assertThat(again).usingRecursiveFieldByFieldElementComparator().isEqualTo(once);
    }

    @Test
    void keepsAPatientTheSameInALargerCohort() {
        List<Delivery> small = all(new Cohort(new CohortPlan(3, 4, 11, FIRST)));
        List<Delivery> large = all(new Cohort(new CohortPlan(6, 4, 11, FIRST)));
        Set<String> patients = new HashSet<>();
        small.forEach(d -> patients.add(d.key()));

        assertThat(large.stream().filter(d -> patients.contains(d.key())).toList())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(small);
    }

    @Test
    void sendsOtherPatientsForAnotherSeed() {
        Set<String> first = new HashSet<>();
        Set<String> second = new HashSet<>();
        all(new Cohort(new CohortPlan(5, 1, 1, FIRST))).forEach(d -> first.add(d.key()));
        all(new Cohort(new CohortPlan(5, 1, 2, FIRST))).forEach(d -> second.add(d.key()));

        assertThat(first).hasSize(5).doesNotContainAnyElementsOf(second);
    }

    @Test
    void deliversInOrderOfArrivalWithinHistory() {
        CohortPlan plan = new CohortPlan(6, 6, 3, FIRST);

        List<Delivery> deliveries = all(new Cohort(plan));

        assertThat(deliveries).extracting(Delivery::arrived).isSorted();
        assertThat(deliveries.get(0).topic()).isEqualTo(Topic.PROFILES);
        assertThat(deliveries.get(0).arrived()).isEqualTo(plan.start());
        assertThat(deliveries.get(deliveries.size() - 1).arrived()).isLessThan(plan.until());
    }

    @Test
    void countsWhatTheRealIntakeFinds() {
        CohortPlan plan = new CohortPlan(30, 25, 5, FIRST);
        Cohort cohort = new Cohort(plan);
        List<Delivery> deliveries = all(cohort);
        Counts counts = cohort.truth().counts();
        Map<Reason, Long> refused = new EnumMap<>(Reason.class);
        Set<String> batches = new HashSet<>();
        VitalBatchCodec codec = new VitalBatchCodec();
        long malformed = 0;
        long samples = 0;
        long accepted = 0;
        long archived = 0;

        for (Delivery delivery : deliveries) {
            if (delivery.topic() != Topic.VITALS) {
                continue;
            }
            if (codec.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                VitalBatch batch = valid.value();
                Intake intake = BatchIntake.check(batch, delivery.arrived());
                intake.refusals().forEach(r -> refused.merge(r.reason(), (long) r.positions().length, Long::sum));
                samples += batch.size();
                accepted += intake.accepted().size();
                boolean first = batches.add(batch.device() + batch.signal() + batch.sequence());
                archived += first ? intake.accepted().size() : 0;
            } else {
                malformed++;
            }
        }

        assertThat(counts.samples()).isEqualTo(samples);
        assertThat(counts.accepted()).isEqualTo(accepted);
        assertThat(counts.archived()).isEqualTo(archived);
        assertThat(counts.refused()).isEqualTo(refused);
        assertThat(counts.malformedRecords()).isEqualTo(malformed);
        assertThat(counts.records()).isEqualTo(deliveries.size());
        assertThat(refused).containsKeys(Reason.FUTURE, Reason.IMPLAUSIBLE);
        assertThat(counts.faults()).containsKeys("late_batches", "resent_batches", "overtaken_batches");
    }

    @Test
    void measuresNoTwoDifferentSamplesAtTheSameTime() {
        Set<String> seen = new HashSet<>();
        Set<String> batches = new HashSet<>();
        VitalBatchCodec codec = new VitalBatchCodec();
        for (Delivery delivery : all(new Cohort(new CohortPlan(6, 8, 9, FIRST)))) {
            if (delivery.topic() == Topic.VITALS
                    && codec.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid
                    && batches.add(valid.value().device()
                            + valid.value().signal()
                            + valid.value().sequence())) {
                VitalBatch batch =
                        BatchIntake.check(valid.value(), delivery.arrived()).accepted();
                for (int i = 0; i < batch.size(); i++) {
                    assertThat(seen.add(batch.patient() + batch.signal() + batch.time(i)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void knowsTheTruthOnlyAtTheEndAndDeliversOnce() {
        Cohort cohort = new Cohort(new CohortPlan(1, 1, 1, FIRST));

        assertThatThrownBy(cohort::truth).isInstanceOf(IllegalStateException.class);
        all(cohort);
        assertThatThrownBy(cohort::deliveries).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesEveryProblemOfAPlanAtOnce() {
        assertThatThrownBy(() -> new CohortPlan(0, 0, 1, FIRST))
                .hasMessageContaining("patients must be 1 to 100000")
                .hasMessageContaining("days must be 1 to 366");
    }

    private static List<Delivery> all(Cohort cohort) {
        List<Delivery> deliveries = new ArrayList<>();
        cohort.deliveries().forEachRemaining(deliveries::add);
        return deliveries;
    }
}
