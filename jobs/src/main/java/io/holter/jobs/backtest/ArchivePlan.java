package io.holter.jobs.backtest;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.Manifest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which files are read when: day by day, each day's by as many readers as there are shards. Of profiles all that arrived
 * before the first day come with it.
 */
final class ArchivePlan {
    private final Map<Dataset, Manifest> manifests;
    private final LocalDate first;
    private final LocalDate last;

    ArchivePlan(Map<Dataset, Manifest> manifests, LocalDate first, LocalDate last) {
        this.manifests = manifests;
        this.first = first;
        this.last = last;
    }

    /** Buckets of patients that samples are kept in. */
    int buckets() {
        return Optional.ofNullable(manifests.get(Dataset.VITALS))
                .map(Manifest::buckets)
                .orElse(1);
    }

    /** The days in order; of each day one part per shard. */
    List<ArchiveDay> days(int shards) {
        List<ArchiveDay> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate now = day;
            Predicate<LocalDate> today = now::equals;
            Predicate<LocalDate> upToToday = now.equals(first) ? d -> !d.isAfter(now) : today;
            for (int shard = 0; shard < shards; shard++) {
                int own = shard;
                days.add(new ArchiveDay(
                        shard,
                        now.toEpochDay(),
                        keys(Dataset.VITALS, today, bucket -> bucket % shards == own),
                        keys(Dataset.PROFILES, upToToday, bucket -> true),
                        keys(Dataset.CARE_EVENTS, today, bucket -> true)));
            }
        }
        return days;
    }

    /** Samples in the files of these days. */
    long samples() {
        return Optional.ofNullable(manifests.get(Dataset.VITALS)).stream()
                .flatMap(m -> m.files().stream())
                .filter(f -> !f.day().isBefore(first) && !f.day().isAfter(last))
                .mapToLong(f -> f.rows())
                .sum();
    }

    private String[] keys(Dataset dataset, Predicate<LocalDate> days, Predicate<Integer> buckets) {
        return Optional.ofNullable(manifests.get(dataset)).stream()
                .flatMap(m -> m.files().stream())
                .filter(f -> days.test(f.day()) && buckets.test(f.bucket()))
                .map(f -> f.path())
                .toArray(String[]::new);
    }
}
