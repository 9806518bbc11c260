package io.holter.jobs.detection;

import static io.holter.jobs.runtime.TestingRecords.START;

import io.holter.jobs.runtime.RawRecord;
import io.holter.jobs.runtime.TestingRecords;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An afternoon of some patients: a fast pulse at rest for half an hour that calms down, a severe blood pressure
 * measured twice, a scale that falls silent. Every patient lives through all of it, a little later than the one before.
 */
final class Story {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    /** The story is over and everything that should have been noticed has been. */
    static final long UNTIL = START + 4 * DAY;

    private Story() {}

    static List<String> patients() {
        return IntStream.range(0, 8).mapToObj(i -> "patient-" + i).toList();
    }

    /** All records in the order of arrival. */
    static List<RawRecord> records() {
        List<RawRecord> all = new ArrayList<>();
        List<String> patients = patients();
        for (int i = 0; i < patients.size(); i++) {
            one(patients.get(i), START + i * 7 * MINUTE, all);
        }
        all.sort(RawRecord.ARRIVAL_ORDER);
        return all;
    }

    /** The story of one patient, whose pulse moves a little, as pulses do: one that does not is not judged. */
    static List<RawRecord> of(String patient) {
        List<RawRecord> all = new ArrayList<>();
        one(patient, START, all);
        all.sort(RawRecord.ARRIVAL_ORDER);
        return all;
    }

    private static void one(String patient, long start, List<RawRecord> all) {
        all.add(TestingRecords.profile(patient, 1, start - MINUTE, 0, "weight", "heart_rate"));
        all.add(TestingRecords.symptom(patient, "s", "palpitations", start + 20 * MINUTE, 0));
        add(all, batch(patient, Signal.WEIGHT, 0, start, 82));
        for (int minute = 0; minute < 60; minute++) {
            double rate = minute >= 5 && minute < 35 ? 148 : 66;
            add(
                    all,
                    batch(
                            patient,
                            Signal.HEART_RATE,
                            minute,
                            start + minute * MINUTE,
                            rate,
                            rate + 0.5,
                            rate,
                            rate,
                            rate + 0.5,
                            rate));
        }
        pressure(patient, 0, start + 10 * MINUTE, all);
        pressure(patient, 1, start + 18 * MINUTE, all);
    }

    private static void pressure(String patient, int sequence, long time, List<RawRecord> all) {
        add(all, batch(patient, Signal.SYSTOLIC, sequence, time, 196));
        add(all, batch(patient, Signal.DIASTOLIC, sequence, time, 124));
    }

    private static VitalBatch batch(String patient, Signal signal, long sequence, long base, double... values) {
        return TestingRecords.batch(
                patient, signal, sequence, base, 10_000, SampleFlags.AT_REST | SampleFlags.SEATED, values);
    }

    /** A batch arrives 90 s after its first sample. */
    private static void add(List<RawRecord> all, VitalBatch batch) {
        int signal = Arrays.asList(Signal.values())
                .indexOf(Signal.ofCode(batch.signal()).orElseThrow());
        all.add(TestingRecords.record(batch, batch.base() + 90_000, batch.sequence() * 100 + signal));
    }
}
