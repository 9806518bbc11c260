package io.holter.benchmarks;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What the watch, scale and cuff of one made-up patient send. Every minute a batch of 60 heart rates, one per second,
 * and the steps of the minute; every five minutes one SpO2 and one respiratory rate; every fifteen minutes a tachogram
 * of 60 s (RR intervals); once a day weight, blood pressure, resting heart rate, SDNN and temperature. All values
 * follow from the seed, the patient and the minute, whatever the order in which they are asked for.
 */
final class Watch {
    /** Measurement time at which minute 0 of a history begins. */
    static final long START = Instant.parse("2026-03-02T08:00:00Z").toEpochMilli();

    static final int MINUTE = 60_000;
    private static final int DAY = 1_440;
    private static final long SEED = 20_261_121;
    private static final byte[] NO_FLAGS = {};

    private final int patient;
    private final String key;
    private final String device;
    private final Traffic traffic;
    private final long start;

    /**
     * @param patient number from 0
     * @param start measurement time at which minute 0 begins, ms UTC
     */
    Watch(int patient, Traffic traffic, long start) {
        this.patient = patient;
        this.start = start;
        this.traffic = traffic;
        this.key = key(patient);
        this.device = "watch-" + Integer.toHexString(patient);
    }

    /** Pseudonym of the patient with this number, as long as a real one. */
    static String key(int patient) {
        return String.format("p%015x", patient * 0x9E3779B97F4A7C15L >>> 4);
    }

    /** Pseudonym of the patient. */
    String patient() {
        return key;
    }

    /** Arrival time of what was measured in this minute: patients upload one after the other. */
    long arrival(int minute) {
        return start + (minute + 1L) * MINUTE + offset();
    }

    /** Measurement time at which the patient's minute begins. */
    long begin(int minute) {
        return start + (long) minute * MINUTE + offset();
    }

    private long offset() {
        return (long) patient * MINUTE / Math.max(1, traffic.patients());
    }

    /**
     * True if the pulse races in this minute although the patient rests. In every second of those patients one slow
     * sample in five minutes breaks the run: a near miss, by which a wrong answer shows.
     */
    boolean tachycardia(int minute) {
        int place = Math.floorMod(patient + minute / traffic.minutesPerEpisode(), traffic.oneIn());
        int from = Math.floorMod(patient * 7 + 3, Math.max(1, traffic.minutesPerEpisode() - 16));
        int at = minute % traffic.minutesPerEpisode();
        return (place == 2 || place == 5) && at >= from && at < from + 13;
    }

    /** Hands out what is uploaded at the end of this minute. */
    void upload(int minute, Consumer<VitalBatch> out) {
        SplittableRandom random = random(minute);
        boolean racing = tachycardia(minute);
        boolean active = !racing && random.nextDouble() < 0.1;
        VitalBatch steps = one(Signal.STEPS, minute, minute, MINUTE - 1, active ? 60 + random.nextInt(60) : 0);
        if (patient % 2 == 0) {
            out.accept(steps);
        }
        heartRate(minute, random, racing ? 142 : active ? 105 : 68, out);
        if (patient % 2 != 0) {
            out.accept(steps);
        }
        if (traffic.sparse()) {
            sparse(minute, random, out);
        }
    }

    private void heartRate(int minute, SplittableRandom random, int level, Consumer<VitalBatch> out) {
        int size = traffic.batch();
        boolean alarm = traffic.alarmEvery() > 0 && (patient + 31L * minute) % traffic.alarmEvery() == 0;
        boolean broken = patient % 2 == 1 && minute % 5 == 0;
        for (int from = 0; from < 60; from += size) {
            int[] offsets = new int[size];
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                offsets[i] = i * 1_000;
                values[i] = level - 4 + random.nextInt(9);
                if (broken && from + i == 30) {
                    values[i] = 70;
                }
                if (alarm && from + i == 59) {
                    values[i] = 230;
                }
            }
            long base = begin(minute) + from * 1_000L;
            long sequence = (60L / size) * minute + from / size;
            out.accept(batch(Signal.HEART_RATE, sequence, base, offsets, values));
        }
    }

    private void sparse(int minute, SplittableRandom random, Consumer<VitalBatch> out) {
        int at = minute + patient;
        if (at % 5 == 0) {
            out.accept(one(Signal.SPO2, minute / 5, minute, 30_000, 95 + random.nextInt(4)));
            out.accept(one(Signal.RESPIRATORY_RATE, minute / 5, minute, 30_000, 13 + random.nextInt(5)));
        }
        if (at % 15 == 0) {
            out.accept(tachogram(minute, random));
        }
        if ((at * 7919L + patient * 31L) % DAY == 0) {
            long day = minute / DAY;
            out.accept(one(Signal.WEIGHT, day, minute, 20_000, 80 + random.nextInt(20) / 10.0));
            out.accept(one(Signal.SYSTOLIC, day, minute, 25_000, 125 + random.nextInt(20)));
            out.accept(one(Signal.DIASTOLIC, day, minute, 25_000, 75 + random.nextInt(12)));
            out.accept(one(Signal.RESTING_HEART_RATE, day, minute, 40_000, 58 + random.nextInt(8)));
            out.accept(one(Signal.HRV_SDNN, day, minute, 40_000, 40 + random.nextInt(20)));
            out.accept(one(Signal.TEMPERATURE, day, minute, 45_000, 36.2 + random.nextInt(10) / 10.0));
        }
    }

    private VitalBatch tachogram(int minute, SplittableRandom random) {
        int n = 68;
        int[] offsets = new int[n];
        double[] values = new double[n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            values[i] = 840 + random.nextInt(70);
            at += (int) values[i];
            offsets[i] = at;
        }
        return batch(Signal.RR_INTERVAL, minute / 15, begin(minute), offsets, values);
    }

    private VitalBatch one(Signal signal, long sequence, int minute, int offset, double value) {
        return batch(signal, sequence, begin(minute), new int[] {offset}, new double[] {value});
    }

    private VitalBatch batch(Signal signal, long sequence, long base, int[] offsets, double[] values) {
        return new VitalBatch(key, device, signal.code(), signal.unit(), sequence, base, offsets, values, NO_FLAGS);
    }

    private SplittableRandom random(int salt) {
        return new SplittableRandom(SEED + patient * 1_000_003L + salt * 0x9E3779B97F4A7C15L);
    }
}
