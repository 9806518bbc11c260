package io.holter.jobs.feature;

import io.holter.archive.row.SampleRow;
import io.holter.rules.signal.HeartRateVariability;
import io.holter.rules.signal.SeriesStatistics;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Turns the samples of one patient on one day into the day's values: once for every midnight at which more of them were
 * known, so that an index time can use exactly what had arrived before it.
 */
final class DayDigest {
    static final long DAY = Duration.ofDays(1).toMillis();
    private static final int LEAST_RATES = 20;
    private static final double LOW = 0.05;

    private final Map<Signal, SignalDay> signals = new EnumMap<>(Signal.class);
    private final TreeSet<Long> midnights = new TreeSet<>();
    private final String patient;
    private final long day;
    private String lastCode = "";
    private SignalDay last = new SignalDay();
    private long lastMidnight = Long.MIN_VALUE;

    DayDigest(String patient, long day) {
        this.patient = patient;
        this.day = day;
    }

    void add(SampleRow row) {
        if (!row.signal().equals(lastCode)) {
            lastCode = row.signal();
            last = Signal.ofCode(lastCode)
                    .map(s -> signals.computeIfAbsent(s, x -> new SignalDay()))
                    .orElseGet(SignalDay::new);
        }
        last.add(row);
        long midnight = (Math.floorDiv(row.arrived(), DAY) + 1) * DAY;
        if (midnight != lastMidnight) {
            lastMidnight = midnight;
            midnights.add(midnight);
        }
    }

    void emit(Consumer<PatientFact> out) {
        midnights.forEach(midnight -> out.accept(PatientFact.of(patient, day, midnight, values(midnight))));
    }

    private double[] values(long cut) {
        double[] values = new double[DayValue.COUNT];
        values[DayValue.SAMPLES.ordinal()] = signals.values().stream()
                .mapToInt(s -> s.timesBefore(cut).length)
                .sum();
        double[] rates = of(Signal.HEART_RATE, cut);
        values[DayValue.RESTING_HR.ordinal()] =
                rates.length < LEAST_RATES ? Double.NaN : SeriesStatistics.quantile(LOW, rates);
        double[] intervals = of(Signal.RR_INTERVAL, cut);
        long[] times = timesOf(Signal.RR_INTERVAL, cut);
        values[DayValue.SDNN.ordinal()] = HeartRateVariability.sdnn(times, intervals);
        values[DayValue.RMSSD.ordinal()] = HeartRateVariability.rmssd(times, intervals);
        double[] steps = of(Signal.STEPS, cut);
        values[DayValue.STEPS.ordinal()] = steps.length == 0 ? Double.NaN : sum(steps);
        values[DayValue.SPO2.ordinal()] = SeriesStatistics.mean(of(Signal.SPO2, cut));
        values[DayValue.SYSTOLIC.ordinal()] = SeriesStatistics.mean(of(Signal.SYSTOLIC, cut));
        values[DayValue.DIASTOLIC.ordinal()] = SeriesStatistics.mean(of(Signal.DIASTOLIC, cut));
        double[] weights = of(Signal.WEIGHT, cut);
        values[DayValue.WEIGHT.ordinal()] = weights.length == 0 ? Double.NaN : weights[weights.length - 1];
        return values;
    }

    private double[] of(Signal signal, long cut) {
        SignalDay own = signals.get(signal);
        return own == null ? new double[0] : own.valuesBefore(cut);
    }

    private long[] timesOf(Signal signal, long cut) {
        SignalDay own = signals.get(signal);
        return own == null ? new long[0] : own.timesBefore(cut);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
