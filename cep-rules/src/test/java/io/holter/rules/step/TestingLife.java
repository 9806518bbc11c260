package io.holter.rules.step;

import io.holter.rules.rule.RulePack;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.VitalBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Days of a patient: pulse and steps by the minute, pressure, weight and saturation daily, drugs, sleep and walks. */
final class TestingLife {
    static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    static final long MINUTE = 60_000;
    static final long DAY = 1_440 * MINUTE;

    final PatientDetector detector;
    final List<StepEvent> events = new ArrayList<>();
    PatientState state;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Map<Signal, Long> sequences = new EnumMap<>(Signal.class);
    private int ids;

    TestingLife(RulePack pack) {
        detector = new PatientDetector(pack, DetectorSettings.standard());
        state = detector.newState("patient");
        detector.onProfile(state, START, profile(1), events::add);
    }

    static PatientProfile.Builder builder(long revision) {
        return PatientProfile.newBuilder()
                .setPatient("patient")
                .setRevision(revision)
                .setBirthYear(1950)
                .setSex(io.holter.schema.care.Sex.UNKNOWN)
                .setZone("Europe/Berlin")
                .setConditions(List.of(io.holter.schema.care.Condition.HEART_FAILURE))
                .setContracted(List.of("heart_rate", "weight"))
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(Instant.ofEpochMilli(START));
    }

    static PatientProfile profile(long revision) {
        return builder(revision).build();
    }

    /** One day, hour by hour as it comes. */
    void day(int day) {
        long midnight = START + day * DAY;
        event(CareEventKind.SLEEP, midnight, midnight + 6 * 60 * MINUTE, null);
        for (int hour = 0; hour < 24; hour++) {
            long from = midnight + hour * 60 * MINUTE;
            if (hour == 8) {
                morning(from);
            }
            if (hour == 17) {
                event(CareEventKind.SESSION_START, from, from + 40 * MINUTE, "walk");
            }
            boolean walks = hour == 17 || hour > 7 && random.nextInt(6) == 0;
            batch(Signal.STEPS, from, 60, MINUTE, walks ? 60 : 0, walks ? 30 : 1);
            batch(Signal.HEART_RATE, from, 60, MINUTE, walks ? 115 : hour < 6 ? 55 : 72, 12);
        }
    }

    private void morning(long time) {
        batch(Signal.WEIGHT, time, 1, MINUTE, 80, 1);
        batch(Signal.SYSTOLIC, time, 2, 2 * MINUTE, 150, 30);
        batch(Signal.DIASTOLIC, time, 2, 2 * MINUTE, 85, 15);
        batch(Signal.RESTING_HEART_RATE, time, 1, MINUTE, 60, 5);
        batch(Signal.SPO2, time, 5, MINUTE, 95, 2);
        event(CareEventKind.MEDICATION_DUE, time, 0, "B01AF01");
        event(CareEventKind.MEDICATION_TAKEN, time + 10 * MINUTE, 0, "B01AF01");
    }

    void event(CareEventKind kind, long start, long end, @Nullable String code) {
        CareEvent event = CareEvent.newBuilder()
                .setPatient("patient")
                .setId("event-" + ids++)
                .setKind(kind)
                .setStart(Instant.ofEpochMilli(start))
                .setEnd(end == 0 ? null : Instant.ofEpochMilli(end))
                .setCode(code)
                .build();
        detector.onCareEvent(state, Math.max(state.now, start), event, events::add);
    }

    void batch(Signal signal, long from, int n, long every, double level, double spread) {
        int[] offsets = new int[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            offsets[i] = (int) (i * every);
            values[i] = Math.min(
                    signal.max(), Math.max(signal.min(), Math.rint(level + spread * (random.nextDouble() - 0.5))));
        }
        long sequence = sequences.merge(signal, 1L, Long::sum) - 1;
        long arrived = Math.max(state.now, from + (n - 1) * every);
        VitalBatch batch = new VitalBatch(
                "patient", "device", signal.code(), signal.unit(), sequence, from, offsets, values, new byte[0]);
        detector.onBatch(state, arrived, batch, events::add);
    }

    /** Beats one after the other, the first interval ending at {@code from}, in one batch; the time after the last. */
    long beats(long from, double[] intervals, int flag) {
        int[] offsets = new int[intervals.length];
        double[] values = new double[intervals.length];
        byte[] flags = new byte[intervals.length];
        double time = 0;
        for (int i = 0; i < intervals.length; i++) {
            time += i == 0 ? 0 : Math.rint(intervals[i]);
            offsets[i] = (int) time;
            values[i] = Math.rint(intervals[i]);
            flags[i] = (byte) flag;
        }
        Signal rr = Signal.RR_INTERVAL;
        long sequence = sequences.merge(rr, 1L, Long::sum) - 1;
        long arrived = Math.max(state.now, from + (long) time);
        VitalBatch batch =
                new VitalBatch("patient", "device", rr.code(), rr.unit(), sequence, from, offsets, values, flags);
        detector.onBatch(state, arrived, batch, events::add);
        return from + (long) time + 800;
    }

    /** Beats of a steady sinus rhythm or of fibrillation. */
    double[] intervals(int n, double rate, boolean fibrillation) {
        double[] intervals = new double[n];
        for (int i = 0; i < n; i++) {
            double irregular = fibrillation ? Math.exp(0.2 * gaussian() - 0.02) : 1 + 0.03 * Math.sin(i / 0.7);
            intervals[i] = Math.max(280, 60_000 / rate * irregular);
        }
        return intervals;
    }

    private double gaussian() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
