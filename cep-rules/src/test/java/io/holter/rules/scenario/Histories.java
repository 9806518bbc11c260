package io.holter.rules.scenario;

import io.holter.schema.care.PatientProfile;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random histories of patients whose pulse and pressure misbehave often enough to raise alerts. */
final class Histories {
    static final long START = 1_772_438_400_000L;
    static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;

    private Histories() {}

    /** Samples that arrive at one moment: of one signal, in order. */
    record Upload(String patient, long arrived, Signal signal, long[] times, double[] values, int flags) {}

    static PatientProfile profile(String patient) {
        PatientProfile profile = ProfileReader.usual(START, 1);
        profile.setPatient(patient);
        profile.setContracted(List.of("heart_rate"));
        return profile;
    }

    /** Uploads of ten hours in order of arrival; some come live, some hours later. */
    static List<Upload> of(String patient, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Upload> all = new ArrayList<>();
        long arrived = START;
        for (long t = START; t < START + 10 * HOUR; ) {
            int n = random.nextInt(5, 60);
            double level = new double[] {70, 70, 85, 128, 140, 160, 36}[random.nextInt(7)];
            int flags = random.nextInt(4) == 0 ? 0 : SampleFlags.AT_REST;
            arrived = Math.max(arrived, t + n * MINUTE + (random.nextInt(5) == 0 ? 2 * HOUR : 5_000));
            all.add(series(patient, arrived, Signal.HEART_RATE, t, n, level, flags, random));
            if (random.nextBoolean()) {
                all.add(series(patient, arrived, Signal.STEPS, t, n, random.nextBoolean() ? 0 : 40, 0, random));
            }
            if (random.nextInt(3) == 0) {
                double systolic = random.nextInt(140, 200);
                int readings = random.nextInt(1, 4);
                all.add(series(patient, arrived, Signal.SYSTOLIC, t, readings, systolic, 0, random));
                all.add(series(patient, arrived, Signal.DIASTOLIC, t, readings, systolic / 2, 0, random));
            }
            t += (n + random.nextInt(0, 12)) * MINUTE;
        }
        all.sort(Comparator.comparingLong(Upload::arrived));
        return all;
    }

    private static Upload series(
            String patient,
            long arrived,
            Signal signal,
            long from,
            int n,
            double level,
            int flags,
            SplittableRandom random) {
        long[] times = new long[n];
        double[] values = new double[n];
        long every = signal == Signal.SYSTOLIC || signal == Signal.DIASTOLIC ? 5 * MINUTE : MINUTE;
        for (int i = 0; i < n; i++) {
            times[i] = from + i * every;
            values[i] = signal == Signal.STEPS ? level : Math.rint(level + random.nextInt(-2, 3));
        }
        return new Upload(patient, Math.max(arrived, times[n - 1]), signal, times, values, flags);
    }

    /** One batch per upload, or several if {@code cuts} says so, each an arrival with its sequence number. */
    static List<Arrival> batches(List<Upload> uploads, SplittableRandom cuts, boolean cut) {
        Map<String, Long> sequences = new HashMap<>();
        List<Arrival> all = new ArrayList<>();
        for (Upload u : uploads) {
            int from = 0;
            while (from < u.times().length) {
                int to = cut ? Math.min(u.times().length, from + cuts.nextInt(1, 12)) : u.times().length;
                long sequence = sequences.merge(u.patient() + u.signal(), 1L, Long::sum) - 1;
                all.add(new Arrival(u.arrived(), batch(u, sequence, from, to)));
                from = to;
            }
        }
        return all;
    }

    private static VitalBatch batch(Upload u, long sequence, int from, int to) {
        int[] offsets = new int[to - from];
        double[] values = new double[to - from];
        byte[] flags = new byte[to - from];
        for (int i = from; i < to; i++) {
            offsets[i - from] = (int) (u.times()[i] - u.times()[from]);
            values[i - from] = u.values()[i];
            flags[i - from] = (byte) u.flags();
        }
        return new VitalBatch(
                u.patient(),
                "d",
                u.signal().code(),
                u.signal().unit(),
                sequence,
                u.times()[from],
                offsets,
                values,
                flags);
    }

    /** A batch and when it arrives. */
    record Arrival(long arrived, VitalBatch batch) {}
}
