package io.holter.jobs.aggregate;

import io.holter.archive.row.Archived;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.OutcomeKind;
import io.holter.schema.care.PatientProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One member's quarter. */
final class MemberQuarter {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int SEVERITIES = 4;

    /** As in rule BP-03: at least 12 readings on at least 3 days; controlled is a mean below 135 and below 85. */
    private static final int READINGS = 12;

    private static final int READING_DAYS = 3;
    private static final double SYSTOLIC = 135;
    private static final double DIASTOLIC = 85;

    private final PatientProfile profile;
    private final int year;
    private final long start;
    private final long end;

    MemberQuarter(AggregateConfig config, PatientProfile profile) {
        this.profile = profile;
        this.year = config.year();
        this.start = config.quarter().startMillis();
        this.end = config.end().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** The figures, or empty for somebody who was not under monitoring in the quarter. */
    Optional<MemberFigures> figures(
            List<QuarterFact> days, List<Archived<Alert>> alerts, List<Archived<Outcome>> outcomes) {
        int enrolled = daysEnrolled(outcomes);
        if (enrolled == 0) {
            return Optional.empty();
        }
        int[] opened = new int[SEVERITIES];
        alerts.stream()
                .map(Archived::record)
                .filter(this::opened)
                .forEach(a -> opened[a.getSeverity().ordinal()]++);
        int[] events = new int[EventKind.values().length];
        for (EventKind kind : EventKind.values()) {
            events[kind.ordinal()] = outcomes.stream().anyMatch(o -> within(o.record(), kind.outcome())) ? 1 : 0;
        }
        return Optional.of(new MemberFigures(
                String.valueOf(profile.getInsurer()),
                AgeBand.of(year - profile.getBirthYear()).ordinal(),
                SexGroup.of(profile.getSex()).ordinal(),
                enrolled,
                Math.min(enrolled, days.size()),
                pressure(days),
                opened,
                events));
    }

    private int daysEnrolled(List<Archived<Outcome>> outcomes) {
        long from = Math.max(start, profile.getEnrolled().toEpochMilli());
        Instant left = profile.getLeft();
        long to = left == null ? end : Math.min(end, left.toEpochMilli());
        for (Archived<Outcome> outcome : outcomes) {
            OutcomeKind kind = outcome.record().getKind();
            if (kind == OutcomeKind.DEATH || kind == OutcomeKind.LEFT_PROGRAMME) {
                to = Math.min(to, outcome.record().getTime().toEpochMilli());
            }
        }
        return to <= from ? 0 : (int) Math.max(1, Math.round((double) (to - from) / DAY));
    }

    private boolean opened(Alert alert) {
        long arrived = alert.getArrived().toEpochMilli();
        return alert.getStatus() == AlertStatus.OPENED && arrived >= start && arrived < end;
    }

    private boolean within(Outcome outcome, OutcomeKind kind) {
        long time = outcome.getTime().toEpochMilli();
        return outcome.getKind() == kind && time >= start && time < end;
    }

    private int pressure(List<QuarterFact> days) {
        double[] sums = new double[4];
        int readingDays = 0;
        for (QuarterFact day : days) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += day.pressures()[i];
            }
            readingDays += day.pressures()[0] > 0 && day.pressures()[2] > 0 ? 1 : 0;
        }
        boolean enough = readingDays >= READING_DAYS && sums[0] >= READINGS && sums[2] >= READINGS;
        if (!enough || !profile.getConditions().contains(Condition.HYPERTENSION)) {
            return -1;
        }
        return sums[1] / sums[0] < SYSTOLIC && sums[3] / sums[2] < DIASTOLIC ? 1 : 0;
    }
}
