package io.holter.archive.row;

import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Sex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was known of each patient at any time. A later arrival with a lower revision is ignored. A withdrawal forgets what
 * came before, consents included; a new profile may follow.
 */
public final class ProfileHistory {
    /** Revision of the row that stands for a withdrawn profile (a tombstone in Kafka). */
    public static final long WITHDRAWN = -1;

    private final Map<String, List<Archived<PatientProfile>>> byPatient = new TreeMap<>();

    private ProfileHistory(List<Archived<PatientProfile>> rows) {
        rows.forEach(row -> byPatient
                .computeIfAbsent(row.record().getPatient(), p -> new ArrayList<>())
                .add(row));
        byPatient
                .values()
                .forEach(own -> own.sort(Comparator.<Archived<PatientProfile>>comparingLong(Archived::arrived)
                        .thenComparing(row -> row.record().getRevision())));
    }

    /** History of all rows of {@code archive/profiles}. */
    public static ProfileHistory of(List<Archived<PatientProfile>> rows) {
        return new ProfileHistory(rows);
    }

    /** Everybody who ever had a profile, in order. */
    public List<String> patients() {
        return List.copyOf(byPatient.keySet());
    }

    /** The profile that held at {@code time} (ms since 1970 UTC): only what had arrived before it counts. */
    public Optional<PatientProfile> at(String patient, long time) {
        Optional<PatientProfile> held = Optional.empty();
        for (Archived<PatientProfile> row : byPatient.getOrDefault(patient, List.of())) {
            if (row.arrived() >= time) {
                break;
            }
            long before = held.map(PatientProfile::getRevision).orElse(WITHDRAWN);
            if (row.record().getRevision() == WITHDRAWN) {
                held = Optional.empty();
            } else if (row.record().getRevision() >= before) {
                held = Optional.of(row.record());
            }
        }
        return held;
    }

    /** The row that stands for a withdrawn profile. */
    public static PatientProfile withdrawn(String patient, long arrived) {
        return PatientProfile.newBuilder()
                .setPatient(patient)
                .setRevision(WITHDRAWN)
                .setBirthYear(0)
                .setSex(Sex.UNKNOWN)
                .setZone("UTC")
                .setEnrolled(Instant.ofEpochMilli(arrived))
                .setLeft(Instant.ofEpochMilli(arrived))
                .build();
    }
}
