package io.holter.jobs.feature;

import io.holter.archive.row.Archived;
import io.holter.schema.care.Outcome;
import io.holter.schema.care.OutcomeKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A patient's outcomes as they were known at the night. */
final class OutcomeHistory {
    private final List<Outcome> known;

    /**
     * Keeps what had arrived and was adjudicated before the night's index time; of corrected records the latest.
     *
     * @param rows all outcomes of one patient
     * @param night index time of the night, ms since 1970 UTC
     */
    OutcomeHistory(List<Archived<Outcome>> rows, long night) {
        Map<String, Outcome> latest = new TreeMap<>();
        rows.stream()
                .filter(r -> r.arrived() < night && r.record().getAdjudicated().toEpochMilli() < night)
                .sorted(Comparator.<Archived<Outcome>>comparingLong(Archived::arrived)
                        .thenComparing(r -> r.record().getAdjudicated()))
                .forEach(r -> latest.put(r.record().getId(), r.record()));
        this.known = latest.values().stream()
                .sorted(Comparator.comparing(Outcome::getTime).thenComparing(Outcome::getId))
                .toList();
    }

    /** First outcome of a kind from {@code from} (included) to {@code to} (excluded), ms since 1970 UTC. */
    Optional<Outcome> first(OutcomeKind kind, long from, long to) {
        return known.stream()
                .filter(o -> o.getKind() == kind)
                .filter(o -> o.getTime().toEpochMilli() >= from && o.getTime().toEpochMilli() < to)
                .findFirst();
    }

    /** True if monitoring had ended before {@code time}, by death or leaving, as far as the night knows. */
    boolean endedBefore(long time) {
        return endedWithin(Long.MIN_VALUE, time);
    }

    /** True if monitoring ended from {@code from} (included) to {@code to} (excluded). */
    boolean endedWithin(long from, long to) {
        return first(OutcomeKind.DEATH, from, to).isPresent()
                || first(OutcomeKind.LEFT_PROGRAMME, from, to).isPresent();
    }
}
