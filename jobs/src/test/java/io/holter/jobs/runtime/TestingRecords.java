package io.holter.jobs.runtime;

import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.signal.Signal;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.time.Instant;
import java.util.List;

/** Records as Kafka would hold them. */
public final class TestingRecords {
    /** A Monday at noon, UTC. */
    public static final long START = Instant.parse("2026-01-05T12:00:00Z").toEpochMilli();

    private TestingRecords() {}

    /** Samples of a signal, one every {@code step} ms from {@code base}. */
    public static VitalBatch batch(
            String patient, Signal signal, long sequence, long base, int step, int flag, double... values) {
        int[] offsets = new int[values.length];
        byte[] flags = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            offsets[i] = i * step;
            flags[i] = (byte) flag;
        }
        return new VitalBatch(
                patient,
                "device-" + signal.code(),
                signal.code(),
                signal.unit(),
                sequence,
                base,
                offsets,
                values,
                flags);
    }

    /** A batch as a record, under its patient's key. */
    public static RawRecord record(VitalBatch batch, long arrived, long offset) {
        return RawRecord.of(Topic.VITALS, batch.patient(), arrived, 0, offset, new VitalBatchCodec().encode(batch));
    }

    /** A profile with consent to care. */
    public static RawRecord profile(String patient, long revision, long arrived, long offset, String... contracted) {
        PatientProfile profile = PatientProfile.newBuilder()
                .setPatient(patient)
                .setRevision(revision)
                .setBirthYear(1950)
                .setSex(Sex.FEMALE)
                .setZone("Europe/Berlin")
                .setContracted(List.of(contracted))
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(Instant.ofEpochMilli(arrived))
                .build();
        return RawRecord.of(
                Topic.PROFILES,
                patient,
                arrived,
                0,
                offset,
                RecordCodec.profiles().encode(profile));
    }

    /** A symptom that the patient reported. */
    public static RawRecord symptom(String patient, String id, String code, long arrived, long offset) {
        CareEvent event = CareEvent.newBuilder()
                .setPatient(patient)
                .setId(id)
                .setKind(CareEventKind.SYMPTOM)
                .setStart(Instant.ofEpochMilli(arrived))
                .setCode(code)
                .setSeverity(6)
                .build();
        return RawRecord.of(
                Topic.CARE_EVENTS,
                patient,
                arrived,
                0,
                offset,
                RecordCodec.careEvents().encode(event));
    }
}
