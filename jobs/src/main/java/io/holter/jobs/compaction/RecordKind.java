package io.holter.jobs.compaction;

import io.holter.archive.Dataset;
import io.holter.archive.row.Archived;
import io.holter.archive.row.ProfileHistory;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.topic.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What compaction must know of a dataset other than vitals.
 *
 * @param dataset the dataset
 * @param topic where it comes from
 * @param type generated class
 * @param codec its wire encoding
 * @param identity two rows with the same identity are one; the first to arrive stays
 */
record RecordKind<T extends SpecificRecordBase>(
        Dataset dataset, Topic topic, Class<T> type, RecordCodec<T> codec, Function<Archived<T>, String> identity) {
    private static final String AND = "\u0000";

    static final List<RecordKind<?>> ALL = List.of(
            new RecordKind<>(
                    Dataset.CARE_EVENTS,
                    Topic.CARE_EVENTS,
                    CareEvent.class,
                    RecordCodec.careEvents(),
                    r -> r.record().getPatient() + AND + r.record().getId()),
            new RecordKind<>(
                    Dataset.PROFILES,
                    Topic.PROFILES,
                    PatientProfile.class,
                    RecordCodec.profiles(),
                    RecordKind::profile),
            // A corrected adjudication has the id of the first and counts from when it was made: both stay.
            new RecordKind<>(
                    Dataset.OUTCOMES,
                    Topic.OUTCOMES,
                    Outcome.class,
                    RecordCodec.outcomes(),
                    r -> r.record().getPatient()
                            + AND
                            + r.record().getId()
                            + AND
                            + r.record().getAdjudicated()),
            new RecordKind<>(
                    Dataset.ALERTS,
                    Topic.ALERTS,
                    Alert.class,
                    RecordCodec.alerts(),
                    r -> r.record().getId()
                            + AND
                            + r.record().getRevision()
                            + AND
                            + r.record().getStatus()),
            new RecordKind<>(
                    Dataset.RISK_SCORES,
                    Topic.RISK_SCORES,
                    RiskScore.class,
                    RecordCodec.riskScores(),
                    r -> r.record().getPatient()
                            + AND
                            + r.record().getOutcome()
                            + AND
                            + r.record().getIndex()
                            + AND
                            + r.record().getModel()),
            new RecordKind<>(
                    Dataset.DEAD_LETTERS,
                    Topic.DEAD_LETTERS,
                    DeadLetter.class,
                    RecordCodec.deadLetters(),
                    r -> r.record().getTopic()
                            + AND
                            + r.record().getPartition()
                            + AND
                            + r.record().getOffset()
                            + AND
                            + r.record().getReason()));

    static RecordKind<?> of(int dataset) {
        return ALL.stream()
                .filter(k -> k.dataset().ordinal() == dataset)
                .findFirst()
                .orElseThrow();
    }

    private static String profile(Archived<PatientProfile> row) {
        PatientProfile p = row.record();
        boolean withdrawn = p.getRevision() == ProfileHistory.WITHDRAWN;
        return p.getPatient() + AND + p.getRevision() + (withdrawn ? AND + row.arrived() : "");
    }

    /** The archived row, or empty for a withdrawal in a dataset that knows none. */
    Optional<Archived<T>> archived(LandedRow row) {
        if (row.value().length == 0) {
            return dataset == Dataset.PROFILES
                    ? Optional.of(new Archived<>(
                            type.cast(ProfileHistory.withdrawn(row.key(), row.arrived())), row.arrived()))
                    : Optional.empty();
        }
        if (codec.decode(row.value()) instanceof Decoded.Valid<T> valid) {
            return Optional.of(new Archived<>(valid.value(), row.arrived()));
        }
        throw new IllegalStateException(row + " does not decode, though it had landed");
    }
}
