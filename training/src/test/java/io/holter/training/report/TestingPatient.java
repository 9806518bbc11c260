package io.holter.training.report;

import io.holter.schema.alert.Severity;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Sex;
import io.holter.schema.signal.Signal;
import io.holter.training.report.content.AlertEpisode;
import io.holter.training.report.content.DayValue;
import io.holter.training.report.content.EvidenceValue;
import io.holter.training.report.content.Limit;
import io.holter.training.report.content.LimitLine;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.Point;
import io.holter.training.report.content.ProfileExtract;
import io.holter.training.report.content.RiskFactor;
import io.holter.training.report.content.RiskNight;
import io.holter.training.report.content.SignalSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Makes up one patient with plausible series. */
final class TestingPatient {
    private static final int WINDOW = 28;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final String patient;
    private final Random random;
    private final Map<Signal, SignalSeries> series = new EnumMap<>(Signal.class);
    private final List<AlertEpisode> alerts = new ArrayList<>();
    private final List<LimitLine> limits = new ArrayList<>(List.of(
            new LimitLine(Signal.HEART_RATE, 120, "RH-04", false),
            new LimitLine(Signal.HEART_RATE, 40, "RH-01", false),
            new LimitLine(Signal.SYSTOLIC, 180, "BP-01", false),
            new LimitLine(Signal.DIASTOLIC, 110, "BP-01", false)));
    private final List<RiskNight> nights = new ArrayList<>();
    private final int number;
    private boolean paused;
    private @Nullable Instant last = TestingNight.INDEX.minus(95, ChronoUnit.MINUTES);

    TestingPatient(int number) {
        this.number = number;
        this.random = new Random(number * 7919L + 11);
        this.patient = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    TestingPatient usual() {
        return fill(0, day -> true);
    }

    TestingPatient failing() {
        limits.removeIf(l -> l.rule().equals("RH-04"));
        limits.add(new LimitLine(Signal.HEART_RATE, 110, "RH-04", true));
        return fill(2.8, day -> day != 9 && day != 10);
    }

    TestingPatient silent(int days) {
        last = TestingNight.INDEX.minus(days, ChronoUnit.DAYS).minus(2, ChronoUnit.HOURS);
        return fill(0, day -> day < WINDOW - days);
    }

    TestingPatient sparse() {
        return fill(0, day -> day % 7 == 3);
    }

    TestingPatient paused() {
        paused = true;
        last = null;
        return this;
    }

    TestingPatient without() {
        return this;
    }

    private TestingPatient fill(double gain, IntPredicate present) {
        double weight = 62 + random.nextInt(40);
        double heart = 58 + random.nextInt(18);
        double pressure = 122 + random.nextInt(20);
        sparse(Signal.WEIGHT, present, 7, day -> weight + ramp(day, gain) + noise(0.35));
        sparse(Signal.SYSTOLIC, present, 8, day -> pressure - ramp(day, gain) * 3 + noise(8));
        sparse(Signal.DIASTOLIC, present, 8, day -> pressure * 0.6 + noise(5));
        dense(Signal.HEART_RATE, present, day -> heart + 12 + ramp(day, gain) * 5 + noise(2), 18, 34);
        dense(Signal.RESTING_HEART_RATE, present, day -> heart + ramp(day, gain) * 4 + noise(1.5), 0, 0);
        dense(Signal.SPO2, present, day -> 96 - ramp(day, gain) * 0.9 + noise(0.5), 2, 2);
        dense(Signal.STEPS, present, day -> Math.max(300, 5200 - ramp(day, gain) * 1200 + noise(1400)), 0, 0);
        dense(Signal.HRV_SDNN, present, day -> 46 - ramp(day, gain) * 5 + noise(5), 12, 14);
        return this;
    }

    private double ramp(int day, double gain) {
        return gain * Math.max(0, day - 20) / 7.0;
    }

    private double noise(double sd) {
        return sd * random.nextGaussian();
    }

    private void sparse(Signal signal, IntPredicate present, int hour, Daily value) {
        List<DayValue> days = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < WINDOW; i++) {
            if (present.test(i) && random.nextInt(14) != 0) {
                LocalDate day = day(i);
                double morning = value.at(i);
                double evening = value.at(i);
                points.add(new Point(at(day, hour), morning));
                if (signal != Signal.WEIGHT) {
                    points.add(new Point(at(day, 20), evening));
                }
                double low = Math.min(morning, evening);
                double high = Math.max(morning, evening);
                days.add(
                        signal == Signal.WEIGHT
                                ? new DayValue(day, morning, morning, morning, 1)
                                : new DayValue(day, low, (low + high) / 2, high, 2));
            }
        }
        add(signal, days, points);
    }

    private void dense(Signal signal, IntPredicate present, Daily value, double below, double above) {
        List<DayValue> days = new ArrayList<>();
        for (int i = 0; i < WINDOW; i++) {
            if (present.test(i)) {
                double middle = Math.min(value.at(i), signal.max());
                days.add(new DayValue(
                        day(i),
                        middle - below,
                        middle,
                        Math.min(middle + above + Math.abs(noise(3)) * (above > 0 ? 1 : 0), signal.max()),
                        600));
            }
        }
        add(signal, days, List.of());
    }

    private void add(Signal signal, List<DayValue> days, List<Point> points) {
        Instant newest = days.isEmpty()
                ? null
                : points.isEmpty()
                        ? at(days.get(days.size() - 1).day(), 22)
                        : points.get(points.size() - 1).time();
        series.put(signal, new SignalSeries(signal, days, points, newest));
    }

    TestingPatient alert(
            String rule, Severity severity, int startedHoursAgo, int closedHoursAgo, boolean fresh, Signal signal) {
        Instant started =
                TestingNight.INDEX.minus(startedHoursAgo, ChronoUnit.HOURS).plus(7, ChronoUnit.MINUTES);
        Instant found = fresh ? started.plus(10, ChronoUnit.MINUTES) : TestingNight.INDEX.minus(3, ChronoUnit.HOURS);
        double value = signal == Signal.SYSTOLIC ? 192 : signal == Signal.WEIGHT ? 86.4 : 131;
        alerts.add(new AlertEpisode(
                "%032x".formatted(number * 1000L + alerts.size()),
                rule,
                3,
                severity,
                fresh,
                started,
                started.plus(10, ChronoUnit.MINUTES),
                found,
                closedHoursAgo == 0 ? null : TestingNight.INDEX.minus(closedHoursAgo, ChronoUnit.HOURS),
                limits(rule),
                List.of(new EvidenceValue("high", signal.code(), started, value, signal.unit())),
                text(rule)));
        return this;
    }

    private static List<Limit> limits(String rule) {
        return switch (rule) {
            case "RH-04" -> List.of(new Limit("limit", 110, "/min", true), new Limit("clear", 105, "/min", false));
            case "BP-01", "BP-02" ->
                List.of(
                        new Limit("systolic_limit", 180, "mm[Hg]", false),
                        new Limit("diastolic_limit", 110, "mm[Hg]", false));
            case "RH-01" -> List.of(new Limit("limit", 40, "/min", false));
            default -> List.of();
        };
    }

    private static Map<String, String> text(String rule) {
        return switch (rule) {
            case "RH-04" ->
                Map.of(
                        "en", "Heart rate 131 /min at rest for 10 min, above the limit of 110 /min.",
                        "de", "Herzfrequenz in Ruhe seit 10 min 131 /min, über dem Grenzwert von 110 /min.",
                        "fr",
                                "Fréquence cardiaque de 131 /min au repos depuis 10 min, au-dessus de la limite de 110 /min.",
                        "it", "Frequenza cardiaca a riposo di 131 /min da 10 min, oltre il limite di 110 /min.",
                        "pt", "Frequência cardíaca de 131 /min em repouso há 10 min, acima do limite de 110 /min.");
            case "BP-01" ->
                Map.of(
                        "en", "Two readings of at least 180/110 mmHg within 15 min: 192/104 and 188/101.",
                        "de", "Zwei Messungen von mindestens 180/110 mmHg binnen 15 min: 192/104 und 188/101.",
                        "pt", "Duas medições de pelo menos 180/110 mmHg em 15 min: 192/104 e 188/101.");
            case "DQ-01" ->
                Map.of(
                        "en", "No weight for 72 h although expected daily.",
                        "de", "Kein Gewicht seit 72 h, obwohl es täglich erwartet wird.",
                        "pt", "Sem peso há 72 h, embora seja esperado diariamente.");
            case "HF-01" ->
                Map.of(
                        "en", "Weight 2.4 kg above the lowest of the last 3 days, above the limit of 2.0 kg.",
                        "de", "Gewicht 2,4 kg über dem Tiefstwert der letzten 3 Tage, über dem Grenzwert von 2,0 kg.");
            default -> Map.of();
        };
    }

    TestingPatient risk(double tonight, double before, int count) {
        for (int back = count - 1; back >= 0; back--) {
            double share = back == 0 ? 1 : Math.max(0, 0.8 - back * 0.09);
            double p = back == 0 ? tonight : back == 1 ? before : before * (0.5 + share / 2);
            nights.add(new RiskNight(
                    TestingNight.DATE.minusDays(back),
                    "hf-decompensation-30d@2026-02-28",
                    p,
                    p * 0.62,
                    Math.min(0.98, p * 1.5 + 0.008),
                    0.05 + (number % 5) * 0.01,
                    Math.min(99, 30 + tonight * 200),
                    null,
                    back == 0 ? factors(tonight) : List.of()));
        }
        return this;
    }

    private static List<RiskFactor> factors(double risk) {
        double strength = risk > 0.1 ? 1 : 0.3;
        double change = Math.round(risk * 100) / 10.0;
        return List.of(
                new RiskFactor("weight_vs_baseline", "kg", change, 0.1, false, 0.92 * strength),
                new RiskFactor("resting_hr_vs_baseline", "/min", 3 * change, 0.2, false, 0.55 * strength),
                new RiskFactor("steps_ratio_baseline", "1", 0.46, 0.98, false, 0.38 * strength),
                new RiskFactor("has_chronic_kidney_disease", "1", 1.0, 0.0, false, 0.21),
                new RiskFactor("adherence_14d", "1", 0.97, 0.93, false, -0.18),
                new RiskFactor("age_years", "a", 61.0, 72.0, false, -0.12),
                new RiskFactor("hrv_sdnn_7d", "ms", null, 44.0, false, 0.02));
    }

    TestingPatient notEvaluable(String code) {
        nights.add(new RiskNight(
                TestingNight.DATE, "hf-decompensation-30d@2026-02-28", null, null, null, null, null, code, List.of()));
        return this;
    }

    PatientReport build() {
        ProfileExtract profile = new ProfileExtract(
                1938 + (number * 7) % 35,
                number % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                number % 3 == 0
                        ? List.of(
                                Condition.HEART_FAILURE,
                                Condition.ATRIAL_FIBRILLATION,
                                Condition.CHRONIC_KIDNEY_DISEASE)
                        : List.of(Condition.HEART_FAILURE, Condition.HYPERTENSION),
                List.of(
                        new ProfileExtract.Drug("C03CA01", 40, "mg", 1),
                        new ProfileExtract.Drug("C07AB07", 2.5, "mg", 1),
                        new ProfileExtract.Drug("B01AF02", 5, "mg", 2)),
                List.of(Signal.WEIGHT, Signal.HEART_RATE, Signal.SYSTOLIC, Signal.DIASTOLIC),
                ZONE,
                LocalDate.of(2025, 11, 3),
                paused);
        return new PatientReport(patient, profile, List.copyOf(series.values()), limits, alerts, nights, last);
    }

    private static LocalDate day(int i) {
        return TestingNight.DATE.minusDays(WINDOW - 1L - i);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 12)).atZone(ZONE).toInstant();
    }

    private interface Daily {
        double at(int day);
    }
}
