package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.local.delivery.Delivery;
import io.holter.rules.signal.HeartRateVariability;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.intake.BatchIntake;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the devices send tells who will decompensate: weight alone a little, several signals more, the true probability
 * most. The score here is written by hand, so that it cannot overfit.
 */
class LearnabilityTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final CohortPlan PLAN = new CohortPlan(260, 75, 12, LocalDate.of(2026, 1, 1));

    private final List<Row> rows = new ArrayList<>();

    private record Row(String patient, long index, double weight, double score, double truth, boolean event) {}

    @Test
    void tellsMoreByManySignalsThanByWeightAndLessThanTheTruth() {
        Cohort.people(PLAN)
                .filter(cohort -> cohort.person(0).person().heartFailure())
                .forEach(this::add);
        double weight = area(rows.stream().map(Row::weight).toList());
        double score = area(rows.stream().map(Row::score).toList());
        double best = area(rows.stream().map(Row::truth).toList());
        assertThat(rows).hasSizeGreaterThan(600);
        assertThat(best).isBetween(0.8, 0.95);
        assertThat(score).isGreaterThan(weight + 0.05).isLessThan(best);
        assertThat(score).isGreaterThan(0.65);
    }

    private double area(List<Double> scores) {
        List<DailyRisk> risks = new ArrayList<>();
        List<BestPossible.LabelledRow> labelled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            risks.add(new DailyRisk(row.patient(), row.index(), scores.get(i)));
            labelled.add(new BestPossible.LabelledRow(row.patient(), row.index(), row.event()));
        }
        Truth truth = new Truth(PLAN, TruthExamples.NO_COUNTS, 1, List.of(), risks, List.of());
        return BestPossible.auroc(truth, labelled).auroc();
    }

    private void add(Cohort cohort) {
        Map<String, List<double[]>> samples = samples(cohort);
        double[] weight = daily(samples.getOrDefault("weight", List.of()), 1, v -> v[v.length - 1]);
        double[] rate = daily(samples.getOrDefault("heart_rate", List.of()), 20, v -> v[v.length / 20]);
        double[] oxygen = daily(samples.getOrDefault("spo2", List.of()), 1, v -> v[v.length / 2]);
        double[] steps = daily(
                samples.getOrDefault("steps", List.of()),
                40,
                v -> Arrays.stream(v).sum());
        double[] spread = spread(samples.getOrDefault("rr_interval", List.of()));
        Truth truth = cohort.truth();
        for (DailyRisk risk : truth.risks()) {
            int day = (int) ((risk.index() - PLAN.start()) / DAY);
            boolean known = day >= 21 && risk.index() + 30 * DAY <= PLAN.until() && day % 3 == 0;
            boolean recent = event(truth, risk.index() - 14 * DAY, risk.index());
            if (known && !recent) {
                double gain = change(weight, day);
                double score = 0.5 * gain
                        + 0.12 * change(rate, day)
                        - 0.3 * change(oxygen, day)
                        - 1.2 * change(steps, day) / Math.max(1_000, usual(steps, day))
                        - 0.8 * change(spread, day) / Math.max(10, usual(spread, day))
                        - 0.25 * (usual(oxygen, day) - 95)
                        - 0.3 * (Math.log(Math.max(500, usual(steps, day))) - 8);
                boolean event = event(truth, risk.index(), risk.index() + 30 * DAY);
                rows.add(new Row(risk.patient(), risk.index(), gain, score, risk.probability(), event));
            }
        }
    }

    private static boolean event(Truth truth, long from, long to) {
        return truth.outcomes().stream()
                .anyMatch(o -> o.kind() == OutcomeKind.HF_DECOMPENSATION && o.time() >= from && o.time() < to);
    }

    /** Mean of the last three days minus the usual; 0 if one of them is not known. */
    private static double change(double[] days, int day) {
        double now = median(days, day - 3, day);
        double difference = now - median(days, day - 28, day - 7);
        return Double.isNaN(difference) ? 0 : difference;
    }

    private static double usual(double[] days, int day) {
        double usual = median(days, day - 28, day);
        return Double.isNaN(usual) ? 0 : usual;
    }

    private static double median(double[] days, int from, int to) {
        double[] known = Arrays.stream(days, Math.max(0, from), to)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }

    /** One figure of the sorted values of each day, NaN for days with fewer than {@code least}. */
    private static double[] daily(List<double[]> samples, int least, Figure figure) {
        Map<Integer, List<Double>> days = new TreeMap<>();
        for (double[] sample : samples) {
            int day = (int) ((sample[0] - PLAN.start()) / DAY);
            days.computeIfAbsent(day, k -> new ArrayList<>()).add(sample[1]);
        }
        return IntStream.range(0, PLAN.days())
                .mapToDouble(day -> {
                    List<Double> of = days.getOrDefault(day, List.of());
                    double[] sorted = of.stream().mapToDouble(v -> v).sorted().toArray();
                    return sorted.length < least ? Double.NaN : figure.of(sorted);
                })
                .toArray();
    }

    private interface Figure {
        double of(double[] sorted);
    }

    /** SDNN of each day's intervals, ms. */
    private static double[] spread(List<double[]> samples) {
        Map<Integer, List<double[]>> days = new TreeMap<>();
        for (double[] sample : samples) {
            days.computeIfAbsent((int) ((sample[0] - PLAN.start()) / DAY), k -> new ArrayList<>())
                    .add(sample);
        }
        return IntStream.range(0, PLAN.days())
                .mapToDouble(day -> {
                    List<double[]> of = days.getOrDefault(day, List.of());
                    long[] times = of.stream().mapToLong(v -> (long) v[0]).toArray();
                    return HeartRateVariability.sdnn(
                            times, of.stream().mapToDouble(v -> v[1]).toArray());
                })
                .toArray();
    }

    private static Map<String, List<double[]>> samples(Cohort cohort) {
        Map<String, List<double[]>> samples = new TreeMap<>();
        VitalBatchCodec codec = new VitalBatchCodec();
        cohort.deliveries().forEachRemaining((Delivery delivery) -> {
            if (delivery.topic() == Topic.VITALS
                    && codec.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                VitalBatch batch =
                        BatchIntake.check(valid.value(), delivery.arrived()).accepted();
                List<double[]> of = samples.computeIfAbsent(batch.signal(), k -> new ArrayList<>());
                for (int i = 0; i < batch.size(); i++) {
                    if ((batch.flag(i) & (SampleFlags.NOT_WORN | SampleFlags.LOW_QUALITY)) == 0) {
                        of.add(new double[] {batch.time(i), batch.values()[i]});
                    }
                }
            }
        });
        samples.values().forEach(of -> of.sort((a, b) -> Double.compare(a[0], b[0])));
        return samples;
    }
}
