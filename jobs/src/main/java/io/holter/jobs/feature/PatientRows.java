package io.holter.jobs.feature;

import io.holter.archive.row.Archived;
import io.holter.archive.row.ProfileHistory;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.risk.FeatureRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The feature rows of one patient: at every index time since a week after enrolment, and at the night's own.
 *
 * <p>A patient is at risk with heart failure, while enrolled and alive, and not within 14 days after a decompensation:
 * who has just been treated is in care anyway, and the next days would repeat the same event. A label is known only when
 * the horizon and the time for adjudication are over, for both outcomes alike: an early "yes" beside a late "no" would
 * make the newest rows look riskier than they are. Whoever died or left within the horizon without the outcome gets none.
 */
final class PatientRows {
    static final String OUTCOME = "hf_decompensation";
    static final int HORIZON_DAYS = 30;
    private static final long HORIZON = HORIZON_DAYS * DayDigest.DAY;
    private static final long RECENT = 14 * DayDigest.DAY;
    private static final long START = 7 * DayDigest.DAY;

    private final String patient;
    private final FeatureConfig config;
    private final List<PatientFact> days;
    private final List<Archived<CareEvent>> events;
    private final ProfileHistory profiles;
    private final OutcomeHistory outcomes;

    /** Lists must be in order: days by day and when known, events by start and id. */
    PatientRows(
            String patient,
            FeatureConfig config,
            List<PatientFact> days,
            List<Archived<CareEvent>> events,
            ProfileHistory profiles,
            OutcomeHistory outcomes) {
        this.patient = patient;
        this.config = config;
        this.days = days;
        this.events = events;
        this.profiles = profiles;
        this.outcomes = outcomes;
    }

    /** The rows, by index time. None without consent to care at the night. */
    List<FeatureRow> rows() {
        long night = config.batch().index();
        Optional<PatientProfile> tonight = profiles.at(patient, night);
        if (tonight.filter(p -> p.getConsents().contains(Purpose.CARE)).isEmpty()) {
            return List.of();
        }
        boolean training = tonight.orElseThrow().getConsents().contains(Purpose.TRAINING);
        List<FeatureRow> rows = new ArrayList<>();
        indexTimes(tonight.orElseThrow(), night)
                .forEach(index -> row(index, training).ifPresent(rows::add));
        return rows;
    }

    private LongStream indexTimes(PatientProfile profile, long night) {
        long step = config.every() * DayDigest.DAY;
        long first = Math.floorDiv(profile.getEnrolled().toEpochMilli() + START + step - 1, step) * step;
        return LongStream.concat(LongStream.iterate(first, t -> t < night, t -> t + step), LongStream.of(night));
    }

    private Optional<FeatureRow> row(long index, boolean training) {
        PatientProfile profile = profiles.at(patient, index).orElse(null);
        if (profile == null || !profile.getConditions().contains(Condition.HEART_FAILURE)) {
            return Optional.empty();
        }
        KnownAtIndex known = new KnownAtIndex(index, profile, new DayTable(index, days), events);
        boolean atRisk = atRisk(profile, index);
        Boolean label = atRisk ? label(index) : null;
        return Optional.of(FeatureRow.newBuilder()
                .setPatient(patient)
                .setIndex(Instant.ofEpochMilli(index))
                .setFeatures(features(known))
                .setDaysWithData(known.daysWithData())
                .setConsentTraining(training && profile.getConsents().contains(Purpose.TRAINING))
                .setAtRisk(atRisk)
                .setLabel(label)
                .setOutcomeTime(
                        Boolean.TRUE.equals(label)
                                ? event(index).map(Outcome::getTime).orElse(null)
                                : null)
                .build());
    }

    private static List<@Nullable Double> features(KnownAtIndex known) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            double value = feature.of(known);
            values.add(Double.isFinite(value) ? value : null);
        }
        return values;
    }

    private boolean atRisk(PatientProfile profile, long index) {
        boolean enrolled = profile.getEnrolled().toEpochMilli() <= index
                && (profile.getLeft() == null || profile.getLeft().toEpochMilli() > index);
        return enrolled
                && !outcomes.endedBefore(index)
                && outcomes.first(OutcomeKind.HF_DECOMPENSATION, index - RECENT, index)
                        .isEmpty();
    }

    private @Nullable Boolean label(long index) {
        long observed = config.batch().index() - config.settle() * DayDigest.DAY;
        if (index + HORIZON > observed) {
            return null;
        }
        if (event(index).isPresent()) {
            return true;
        }
        return outcomes.endedWithin(index, index + HORIZON) ? null : false;
    }

    private Optional<Outcome> event(long index) {
        return outcomes.first(OutcomeKind.HF_DECOMPENSATION, index, index + HORIZON);
    }
}
