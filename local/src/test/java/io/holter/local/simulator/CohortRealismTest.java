package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.local.delivery.Delivery;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Marginals of the cohort: values that people have, events as often as a model needs them. */
class CohortRealismTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @Test
    void measuresWhatPeopleHave() {
        Map<String, double[]> values = values(new CohortPlan(40, 6, 2, FIRST));

        assertThat(median(values, "heart_rate")).isBetween(60.0, 80.0);
        assertThat(median(values, "rr_interval")).isBetween(700.0, 1_000.0);
        assertThat(median(values, "systolic")).isBetween(120.0, 145.0);
        assertThat(median(values, "diastolic")).isBetween(70.0, 90.0);
        assertThat(median(values, "weight")).isBetween(65.0, 95.0);
        assertThat(median(values, "spo2")).isBetween(93.0, 98.0);
        double stepsPerDay = Arrays.stream(value(values, "steps")).sum() / (40 * 0.85 * 6);
        assertThat(stepsPerDay).isBetween(2_000.0, 8_000.0);
    }

    @Test
    void decompensatesAQuarterOfTheHeartFailurePatientsInSixtyDays() {
        List<LifeCourse> lives = lives(600);
        long decompensated = lives.stream()
                .filter(life -> life.outcomes().stream().anyMatch(o -> o.kind() == OutcomeKind.HF_DECOMPENSATION))
                .count();

        assertThat(decompensated / (double) lives.size()).isBetween(0.2, 0.33);
    }

    @Test
    void leavesRoomForAModelButNotForPerfection() {
        CohortPlan plan = new CohortPlan(600, 60, 3, FIRST);
        List<DailyRisk> risks = new ArrayList<>();
        List<BestPossible.LabelledRow> rows = new ArrayList<>();
        for (LifeCourse life : lives(600)) {
            risks.addAll(life.risks());
            for (DailyRisk risk : life.risks()) {
                if (risk.index() + 30 * DAY <= plan.until()) {
                    rows.add(new BestPossible.LabelledRow(risk.patient(), risk.index(), event(life, risk.index())));
                }
            }
        }
        Truth truth = new Truth(plan, TruthExamples.NO_COUNTS, 2, List.of(), risks, List.of());

        BestPossible.Auroc best = BestPossible.auroc(truth, rows);

        assertThat(best.auroc()).isBetween(0.79, 0.89);
        double expected = risks.stream()
                .filter(r -> r.index() + 30 * DAY <= plan.until())
                .mapToDouble(DailyRisk::probability)
                .average()
                .orElse(0);
        assertThat(best.events() / (double) best.rows()).isCloseTo(expected, within(0.04));
    }

    @Test
    void plantsEveryKindOfEpisodeAndNearMiss() {
        Cohort cohort = new Cohort(new CohortPlan(60, 30, 4, FIRST));
        cohort.deliveries().forEachRemaining(d -> {});
        Truth truth = cohort.truth();
        Set<EpisodeKind> kinds = EnumSet.noneOf(EpisodeKind.class);
        truth.episodes().forEach(e -> kinds.add(e.kind()));
        assertThat(kinds).contains(EpisodeKind.TACHYCARDIA, EpisodeKind.SEVERE_PRESSURE, EpisodeKind.EXERCISE);
        assertThat(truth.episodes()).allMatch(e -> e.start() < e.end());
    }

    private static boolean event(LifeCourse life, long index) {
        return life.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.HF_DECOMPENSATION)
                .anyMatch(o -> o.time() >= index && o.time() < index + 30 * DAY);
    }

    private static List<LifeCourse> lives(int patients) {
        CohortPlan plan = new CohortPlan(patients, 60, 3, FIRST);
        return IntStream.range(0, patients)
                .mapToObj(i -> PersonDraw.draw(plan, i))
                .filter(Person::heartFailure)
                .map(person -> LifeCourse.draw(plan, person))
                .toList();
    }

    private static double median(Map<String, double[]> values, String signal) {
        double[] sorted = value(values, signal).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] value(Map<String, double[]> values, String signal) {
        return values.getOrDefault(signal, new double[1]);
    }

    private static Map<String, double[]> values(CohortPlan plan) {
        Map<String, List<Double>> lists = new HashMap<>();
        VitalBatchCodec codec = new VitalBatchCodec();
        for (Iterator<Delivery> it = new Cohort(plan).deliveries(); it.hasNext(); ) {
            Delivery delivery = it.next();
            if (delivery.topic() == Topic.VITALS
                    && codec.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                VitalBatch batch =
                        BatchIntake.check(valid.value(), delivery.arrived()).accepted();
                for (double value : batch.values()) {
                    lists.computeIfAbsent(batch.signal(), s -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        Map<String, double[]> arrays = new HashMap<>();
        lists.forEach((signal, list) -> arrays.put(
                signal, list.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }
}
