package io.holter.jobs.feature;

import io.holter.archive.row.Archived;
import io.holter.rules.signal.PersonalBaseline;
import io.holter.rules.signal.SeriesStatistics;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.care.Condition;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Sex;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What was known of one patient at one index time: nothing in here arrived later. */
final class KnownAtIndex {
    private static final Set<String> BURDEN = Set.of("dyspnoea", "orthopnoea", "oedema", "fatigue");
    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final int MONTH = 28;

    private final long index;
    private final PatientProfile profile;
    private final DayTable table;
    private final List<Archived<CareEvent>> events;

    /** {@code events} may hold later ones; they are passed over. */
    KnownAtIndex(long index, PatientProfile profile, DayTable table, List<Archived<CareEvent>> events) {
        this.index = index;
        this.profile = profile;
        this.table = table;
        this.events = events;
    }

    double age() {
        return Instant.ofEpochMilli(index).atOffset(ZoneOffset.UTC).getYear() - profile.getBirthYear();
    }

    double female() {
        return profile.getSex() == Sex.FEMALE ? 1 : profile.getSex() == Sex.MALE ? 0 : Double.NaN;
    }

    double has(Condition condition) {
        return profile.getConditions().contains(condition) ? 1 : 0;
    }

    double drugs() {
        return profile.getMedication().size();
    }

    /** Values of the last {@code count} days, the last being day -1. */
    double[] days(DayValue value, int count) {
        double[] all = table.column(value);
        return Arrays.copyOfRange(all, all.length - count, all.length);
    }

    double mean(DayValue value, int count) {
        return SeriesStatistics.mean(days(value, count));
    }

    /** Mean of {@code count} days from day {@code -from} on. */
    double mean(DayValue value, int from, int count) {
        return SeriesStatistics.mean(Arrays.copyOf(days(value, from), count));
    }

    double baseline(DayValue value) {
        return PersonalBaseline.of(table.column(value));
    }

    double lastOf(DayValue value, int count) {
        double[] days = days(value, count);
        for (int i = days.length - 1; i >= 0; i--) {
            if (!Double.isNaN(days[i])) {
                return days[i];
            }
        }
        return Double.NaN;
    }

    double weightRise() {
        return lastOf(DayValue.WEIGHT, 3) - SeriesStatistics.quantile(0, days(DayValue.WEIGHT, 3));
    }

    double hrv(double value) {
        boolean paced = has(Condition.PACEMAKER) > 0;
        return paced || has(Condition.ATRIAL_FIBRILLATION) > 0 ? Double.NaN : value;
    }

    double stepsRatio() {
        double own = baseline(DayValue.STEPS);
        return own > 0 ? mean(DayValue.STEPS, 7) / own : Double.NaN;
    }

    int daysWithData() {
        return (int)
                Arrays.stream(days(DayValue.SAMPLES, MONTH)).filter(n -> n > 0).count();
    }

    double sleep() {
        double hours = 0;
        long nights = 0;
        for (CareEvent event : within(7, e -> e.getKind() == CareEventKind.SLEEP && e.getEnd() != null)) {
            hours += Duration.between(event.getStart(), event.getEnd()).toMillis() / HOUR;
            nights++;
        }
        return nights == 0 ? Double.NaN : hours / nights;
    }

    double adherence() {
        long due = within(14, e -> e.getKind() == CareEventKind.MEDICATION_DUE).size();
        long taken =
                within(14, e -> e.getKind() == CareEventKind.MEDICATION_TAKEN).size();
        return due == 0 ? Double.NaN : Math.min(1, (double) taken / due);
    }

    double symptoms() {
        return within(7, e -> e.getKind() == CareEventKind.SYMPTOM && BURDEN.contains(String.valueOf(e.getCode())))
                .stream()
                .mapToInt(e -> e.getSeverity() == null ? 0 : e.getSeverity())
                .sum();
    }

    private List<CareEvent> within(int days, Predicate<CareEvent> wanted) {
        Instant from = Instant.ofEpochMilli(index - days * DayDigest.DAY);
        Instant to = Instant.ofEpochMilli(index);
        return events.stream()
                .filter(e -> e.arrived() < index)
                .map(Archived::record)
                .filter(e -> !e.getStart().isBefore(from) && e.getStart().isBefore(to) && wanted.test(e))
                .toList();
    }
}
