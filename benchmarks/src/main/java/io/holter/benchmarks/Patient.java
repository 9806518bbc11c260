package io.holter.benchmarks;

import io.holter.rules.step.PatientDetector;
import io.holter.rules.step.PatientState;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import java.time.Instant;

/** A patient's days without Flink and Kafka: the watch, a profile, two doses a day, a walk, and a night's sleep. */
final class Patient {
    private static final int DAY = 1_440;

    private Patient() {}

    /** Feeds a detector with so many days. */
    static void live(PatientDetector detector, PatientState state, Watch watch, int days) {
        detector.onProfile(state, Watch.START - 60_000, History.profile(0), event -> {});
        for (int minute = 0; minute < days * DAY; minute++) {
            long arrived = watch.arrival(minute);
            watch.upload(minute, batch -> detector.onBatch(state, arrived, batch, event -> {}));
            for (CareEventKind kind : kinds(minute % DAY)) {
                detector.onCareEvent(state, arrived, event(watch, kind, minute), event -> {});
            }
            detector.onTime(state, arrived, event -> {});
        }
    }

    /** What happens at this minute of the day, which begins at 8 UTC. */
    private static CareEventKind[] kinds(int minute) {
        return switch (minute) {
            case 0, 720 -> new CareEventKind[] {CareEventKind.MEDICATION_DUE};
            case 10, 725 -> new CareEventKind[] {CareEventKind.MEDICATION_TAKEN};
            case 300 -> new CareEventKind[] {CareEventKind.SESSION_START};
            case 330 -> new CareEventKind[] {CareEventKind.SESSION_STOP};
            case 840 -> new CareEventKind[] {CareEventKind.SLEEP};
            default -> new CareEventKind[0];
        };
    }

    private static CareEvent event(Watch watch, CareEventKind kind, int minute) {
        Instant start = Instant.ofEpochMilli(watch.begin(minute));
        boolean sleeps = kind == CareEventKind.SLEEP;
        boolean intake = kind == CareEventKind.MEDICATION_DUE || kind == CareEventKind.MEDICATION_TAKEN;
        return CareEvent.newBuilder()
                .setId(kind + "-" + minute)
                .setPatient(watch.patient())
                .setKind(kind)
                .setCode(intake ? "B01AF01" : null)
                .setStart(start)
                .setEnd(sleeps ? start.plusSeconds(8 * 3_600) : null)
                .build();
    }
}
