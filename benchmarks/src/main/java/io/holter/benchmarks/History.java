package io.holter.benchmarks;

import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.care.Sex;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.topic.Topic;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Fills the topics with what all patients send, in the order of arrival. */
final class History {
    /** Arrival times of profiles lie so long before the first sample. */
    private static final long BEFORE = 60_000;

    private final Traffic traffic;
    private long samples;
    private long records;

    private History(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Sends everything and waits until the broker has it. */
    static History send(Broker broker, Traffic traffic) {
        History history = new History(traffic);
        try (Producer<byte[], byte[]> producer = broker.producer(20)) {
            history.profiles(producer);
            history.vitals(producer);
            producer.flush();
        }
        return history;
    }

    /** Samples of all signals. */
    long samples() {
        return samples;
    }

    /** Kafka records of {@code vitals.v1}. */
    long records() {
        return records;
    }

    /** Arrival time after the last record. */
    long end() {
        return Watch.START + (traffic.minutes() + 2L) * Watch.MINUTE;
    }

    private void profiles(Producer<byte[], byte[]> producer) {
        RecordCodec<PatientProfile> codec = RecordCodec.profiles();
        for (int p = 0; p < traffic.patients(); p++) {
            PatientProfile profile = profile(p);
            producer.send(
                    Broker.record(Topic.PROFILES, profile.getPatient(), Watch.START - BEFORE, codec.encode(profile)));
        }
    }

    private void vitals(Producer<byte[], byte[]> producer) {
        VitalBatchCodec codec = new VitalBatchCodec();
        Watch[] watches = new Watch[traffic.patients()];
        for (int p = 0; p < watches.length; p++) {
            watches[p] = traffic.watch(p);
        }
        for (int minute = 0; minute < traffic.minutes(); minute++) {
            for (Watch watch : watches) {
                long arrived = watch.arrival(minute);
                watch.upload(minute, batch -> {
                    samples += batch.size();
                    records++;
                    producer.send(Broker.record(Topic.VITALS, batch.patient(), arrived, codec.encode(batch)));
                });
            }
        }
    }

    /** Half of the patients have heart failure, a third atrial fibrillation, all hypertension. */
    static PatientProfile profile(int patient) {
        List<Condition> conditions = patient % 2 == 0
                ? List.of(Condition.HYPERTENSION, Condition.HEART_FAILURE)
                : patient % 3 == 0
                        ? List.of(Condition.HYPERTENSION, Condition.ATRIAL_FIBRILLATION)
                        : List.of(Condition.HYPERTENSION);
        return PatientProfile.newBuilder()
                .setPatient(Watch.key(patient))
                .setRevision(1)
                .setConditions(conditions)
                .setBirthYear(1940 + patient % 40)
                .setSex(patient % 2 == 0 ? Sex.FEMALE : Sex.MALE)
                .setZone("Europe/Berlin")
                .setContracted(List.of("heart_rate", "steps", "weight", "systolic", "diastolic"))
                .setConsents(List.of(Purpose.CARE))
                .setEnrolled(Instant.ofEpochMilli(Watch.START - 90L * 86_400_000))
                .build();
    }
}
