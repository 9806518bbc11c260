package io.holter.rules.scenario;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random hours of beats, some in fibrillation, with the heart rate that a watch makes of them, gaps and bad contacts. */
final class RhythmHistories {
    private static final long MINUTE = 60_000;
    private static final int SPELLS = 10;

    private final SplittableRandom random;
    private final String patient;
    private final List<Histories.Upload> all = new ArrayList<>();
    private double time = Histories.START;
    private long arrived = Histories.START;

    private RhythmHistories(String patient, long seed) {
        this.patient = patient;
        this.random = new SplittableRandom(seed);
    }

    /** Uploads in order of arrival. */
    static List<Histories.Upload> of(String patient, long seed) {
        RhythmHistories h = new RhythmHistories(patient, seed);
        for (int i = 0; i < SPELLS; i++) {
            h.spell();
        }
        return h.all;
    }

    /** Some minutes of one rhythm, sent in pieces; the next spell may come after a gap. */
    private void spell() {
        boolean fibrillates = random.nextInt(3) > 0;
        double rate = random.nextInt(55, 150);
        int flags = new int[] {0, SampleFlags.AT_REST, SampleFlags.AT_REST, SampleFlags.LOW_QUALITY}[random.nextInt(4)];
        int beats = random.nextInt(40, 1_500);
        while (beats > 0) {
            int n = Math.min(beats, random.nextInt(20, 400));
            upload(n, rate, fibrillates, random.nextInt(10) == 0 ? SampleFlags.MOTION : flags);
            beats -= n;
        }
        time += random.nextInt(3) == 0 ? random.nextLong(40 * MINUTE) : 0;
    }

    private void upload(int n, double rate, boolean fibrillates, int flags) {
        long[] times = new long[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double irregular = fibrillates ? Math.exp(0.2 * random.nextGaussian()) : 1 + 0.01 * random.nextGaussian();
            double pause = random.nextInt(300) == 0 ? 2.5 : 1;
            values[i] = Math.rint(Math.max(260, Math.min(2_900, MINUTE / rate * irregular * pause)));
            time += values[i];
            times[i] = (long) time;
        }
        arrived = Math.max(arrived, times[n - 1] + 5_000);
        all.add(new Histories.Upload(patient, arrived, Signal.RR_INTERVAL, times, values, flags));
        int minutes = (int) ((times[n - 1] - times[0]) / MINUTE);
        if (minutes > 0) {
            long[] at = new long[minutes];
            double[] rates = new double[minutes];
            for (int i = 0; i < minutes; i++) {
                at[i] = times[0] + i * MINUTE;
                rates[i] = Math.rint(rate + random.nextInt(-3, 4));
            }
            all.add(new Histories.Upload(patient, arrived, Signal.HEART_RATE, at, rates, flags & SampleFlags.AT_REST));
        }
    }
}
