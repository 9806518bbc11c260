package io.holter.local.marginal;

import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the distributions of one person from their samples. */
final class Summaries {
    private static final long MINUTE = 60_000;
    private static final long BIN = 5 * MINUTE;
    private static final long GAP = 15 * MINUTE;
    private static final double HOUR = 60 * MINUTE;
    private static final double QUARTERS = 4;
    private static final int LEAST_OF_DAY = 60;
    private static final int MORNING = 5;
    private static final int NIGHT = 23;

    private final Marginals out;
    private final ZoneId zone;

    private Summaries(Marginals out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    /** Adds the distributions of a person; {@code beats} says whether RR intervals belong to a sinus rhythm. */
    static void add(PersonSeries person, boolean beats, Marginals out) {
        Summaries summaries = new Summaries(out, person.zone());
        TreeMap<Long, Double> rates = person.of(Signal.HEART_RATE);
        summaries.rates(rates);
        summaries.gaps(rates);
        summaries.steps(person.of(Signal.STEPS));
        summaries.pressure(person.of(Signal.SYSTOLIC), Marginal.SYSTOLIC_DAY, Marginal.SYSTOLIC_NIGHT);
        summaries.pressure(person.of(Signal.DIASTOLIC), Marginal.DIASTOLIC_DAY, Marginal.DIASTOLIC_NIGHT);
        if (beats) {
            BeatRun run = new BeatRun(out);
            person.of(Signal.RR_INTERVAL).forEach(run::beat);
            run.end();
        }
        Set<LocalDate> days = new HashSet<>();
        for (Signal signal : Signal.values()) {
            person.of(signal).keySet().forEach(t -> days.add(summaries.day(t)));
        }
        out.person(days.size());
    }

    private LocalDate day(long time) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }

    private void rates(TreeMap<Long, Double> rates) {
        long lastBin = Long.MIN_VALUE;
        double last = Double.NaN;
        Map<LocalDate, Values> days = new TreeMap<>();
        for (Map.Entry<Long, Double> sample : rates.entrySet()) {
            long bin = Math.floorDiv(sample.getKey(), BIN);
            if (bin != lastBin) {
                double rate = sample.getValue();
                ZonedDateTime at = Instant.ofEpochMilli(sample.getKey()).atZone(zone);
                out.add(Marginal.HEART_RATE, rate);
                out.addAtHour(at.getHour(), rate);
                out.add(Marginal.HEART_RATE_CHANGE, bin == lastBin + 1 ? Math.abs(rate - last) : Double.NaN);
                days.computeIfAbsent(at.toLocalDate(), d -> new Values()).add(rate);
                lastBin = bin;
                last = rate;
            }
        }
        days.values().stream().filter(v -> v.size() >= LEAST_OF_DAY).forEach(v -> {
            out.add(Marginal.HEART_RATE_OF_DAY, v.spread());
            out.add(Marginal.LOWEST_OF_DAY, v.quantile(0.05));
        });
    }

    /** Gaps of more than a quarter of an hour; of the days, only those between the first and the last. */
    private void gaps(TreeMap<Long, Double> rates) {
        if (rates.isEmpty()) {
            return;
        }
        Map<LocalDate, int[]> days = new TreeMap<>();
        LocalDate first = day(rates.firstKey());
        LocalDate last = day(rates.lastKey());
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, new int[2]);
        }
        long before = rates.firstKey();
        long quarter = Long.MIN_VALUE;
        for (long time : rates.keySet()) {
            if (time - before > GAP) {
                out.add(Marginal.GAP, (time - before) / HOUR);
                days.computeIfAbsent(day(before), d -> new int[2])[0]++;
            }
            if (Math.floorDiv(time, GAP) != quarter) {
                quarter = Math.floorDiv(time, GAP);
                days.computeIfAbsent(day(time), d -> new int[2])[1]++;
            }
            before = time;
        }
        days.remove(first);
        days.remove(last);
        for (int[] day : days.values()) {
            out.add(Marginal.GAPS_PER_DAY, day[0]);
            out.add(Marginal.WEAR, day[1] / QUARTERS);
        }
    }

    private void steps(TreeMap<Long, Double> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Map<LocalDate, Double> days = new TreeMap<>();
        steps.forEach((time, n) -> days.merge(day(time), n, Double::sum));
        LocalDate first = day(steps.firstKey());
        LocalDate last = day(steps.lastKey());
        days.forEach(
                (day, n) -> out.add(Marginal.STEPS, day.equals(first) || day.equals(last) || n == 0 ? Double.NaN : n));
    }

    private void pressure(SortedMap<Long, Double> readings, Marginal day, Marginal night) {
        readings.forEach((time, value) -> {
            int hour = Instant.ofEpochMilli(time).atZone(zone).getHour();
            out.add(hour >= MORNING && hour < NIGHT ? day : night, value);
        });
    }
}
