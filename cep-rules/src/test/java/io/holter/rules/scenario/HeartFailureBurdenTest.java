package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How often rules of weight and saturation call for stable patients, and how soon for those who worsen: noise as scales and wrists have it.
 * The figures of docs/heart-failure.md come from here.
 */
class HeartFailureBurdenTest {
    private static final RulePack PACK = RulePackLoader.clinical();
    private static final int PATIENTS = 60;
    private static final int DAYS = 400;
    private static final int RISE_BEGINS = 60;
    private static final long DAY = 86_400_000L;
    /** 7 o'clock in Berlin. */
    private static final long START = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();

    @Test
    void rapidGainSeldomCallsForClothesAndSaltySundays() {
        List<Alert> alerts = weights("HF-01", 0.5, 0);

        assertThat(perYear(alerts, Severity.S2)).as("S2 a year").isLessThan(0.6);
        assertThat(perYear(alerts, Severity.S3)).as("S3 a year").isLessThan(2.5);
    }

    @Test
    void slowGainSeldomCallsForClothesAndSaltySundays() {
        assertThat(perYear(weights("HF-02", 0.5, 0), Severity.S3))
                .as("S3 a year")
                .isLessThan(1.2);
    }

    @Test
    void slowGainIsFoundDaysBeforeTenDaysOfItAreOver() {
        for (double rise : new double[] {0.2, 0.3, 0.4}) {
            List<Double> found = firstDays(weights("HF-02", 0.3, rise));

            assertThat(found)
                    .as("found at %s kg a day", rise)
                    .hasSizeGreaterThan(PATIENTS * (rise < 0.3 ? 85 : 95) / 100);
            assertThat(median(found)).as("median morning at %s kg a day", rise).isLessThanOrEqualTo(rise < 0.3 ? 9 : 7);
        }
    }

    @Test
    void rapidGainIsFoundWithinFourMornings() {
        List<Double> found = firstDays(weights("HF-01", 0.3, 0.9));

        assertThat(found).hasSizeGreaterThan(PATIENTS * 95 / 100);
        assertThat(median(found)).isLessThanOrEqualTo(4);
    }

    @Test
    void wristsThatReadNinetyFourOrNinetyThreeDoNotCall() {
        assertThat(perYear(saturations("HF-08", 94, 2), Severity.S2))
                .as("94 +- 2 %")
                .isLessThan(2);
        assertThat(perYear(saturations("HF-08", 93, 1.5), Severity.S2))
                .as("93 +- 1.5 %")
                .isLessThan(1);
        assertThat(saturations("HF-10", 93, 1.5)).isEmpty();
    }

    /** Weights of all patients: noise of the scale, water from day to day, salt on Sundays, and a rise from a day on. */
    private static List<Alert> weights(String rule, double noise, double rise) {
        int days = rise > 0 ? RISE_BEGINS + 10 : DAYS;
        List<Alert> all = new ArrayList<>();
        for (int patient = 0; patient < PATIENTS; patient++) {
            SplittableRandom random = new SplittableRandom(patient);
            double[] weights = new double[days];
            double water = 0;
            for (int day = 0; day < days; day++) {
                water = 0.8 * water + 0.35 * 0.6 * random.nextGaussian();
                double salt = day % 7 == 0 ? 0.5 : day % 7 == 1 ? 0.25 : 0;
                weights[day] =
                        80 + water + salt + noise * random.nextGaussian() + rise * Math.max(0, day - RISE_BEGINS + 1);
            }
            all.addAll(run(rule, Signal.WEIGHT, weights, DAY, 0));
        }
        return all;
    }

    /** Nights of readings every five minutes in a patient's sleep, whole percents. */
    private static List<Alert> saturations(String rule, double level, double noise) {
        List<Alert> all = new ArrayList<>();
        for (int patient = 0; patient < PATIENTS / 3; patient++) {
            SplittableRandom random = new SplittableRandom(patient);
            double[] values = IntStream.range(0, 60 * 288)
                    .mapToDouble(i -> i % 288 < 96
                            ? Math.min(100, Math.round(level + noise * random.nextGaussian()))
                            : Double.NaN)
                    .toArray();
            all.addAll(run(rule, Signal.SPO2, values, 300_000, SampleFlags.AT_REST));
        }
        return all;
    }

    private static List<Alert> run(String id, Signal signal, double[] values, long every, int flags) {
        RulePack pack =
                RulePack.of(PACK.rules().stream().filter(r -> r.id().equals(id)).toList());
        try (InMemoryDetection detection =
                new InMemoryDetection(pack, DetectorSettings.standard(), (r, e, m, o) -> {})) {
            PatientProfile profile = ProfileReader.usual(START, 1);
            profile.setConditions(List.of(Condition.HEART_FAILURE));
            detection.profile(Scenario.PATIENT, START, profile);
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) {
                    detection.batch(START + i * every + 5_000, sample(signal, START + i * every, values[i], flags, i));
                }
            }
            detection.time(START + values.length * every + DAY);
            return detection.alerts();
        }
    }

    private static VitalBatch sample(Signal signal, long time, double value, int flags, long sequence) {
        byte[] all = flags == 0 ? new byte[0] : new byte[] {(byte) flags};
        return new VitalBatch(
                Scenario.PATIENT,
                "device",
                signal.code(),
                signal.unit(),
                sequence,
                time,
                new int[1],
                new double[] {value},
                all);
    }

    private static double perYear(Collection<Alert> alerts, Severity severity) {
        long opened = alerts.stream()
                .filter(a -> a.getStatus() == AlertStatus.OPENED && a.getSeverity() == severity)
                .count();
        boolean weights = alerts.stream().anyMatch(a -> !a.getRule().equals("HF-08"));
        double years = weights ? PATIENTS * DAYS / 365.0 : PATIENTS / 3.0 * 60 / 365;
        return opened / years;
    }

    /** Morning of the rise, from 1, on which each alert of the rise was first raised. */
    private static List<Double> firstDays(Collection<Alert> alerts) {
        long begin = START + (RISE_BEGINS - 2) * DAY;
        return alerts.stream()
                .filter(a ->
                        a.getStatus() == AlertStatus.OPENED && a.getDetected().toEpochMilli() > begin)
                .map(a -> (a.getDetected().toEpochMilli() - START) / (double) DAY - RISE_BEGINS + 1)
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
