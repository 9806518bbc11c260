package io.holter.jobs.compaction;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.row.Archived;
import io.holter.archive.row.RowFile;
import io.holter.archive.row.WrittenFile;
import io.holter.archive.store.ObjectStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Merges new rows of one dataset into the files of its previous revision, by arrival day, each identity once. */
final class RecordMerge<T extends SpecificRecordBase> {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final ObjectStore store;
    private final DatasetPlan plan;
    private final RecordKind<T> kind;
    private final Set<String> seen = new HashSet<>();
    private final Map<Long, List<Archived<T>>> previous = new HashMap<>();
    private final Map<Long, List<Archived<T>>> added = new TreeMap<>();

    RecordMerge(ObjectStore store, DatasetPlan plan, RecordKind<T> kind) {
        this.store = store;
        this.plan = plan;
        this.kind = kind;
    }

    /** Merges rows, which must be in order of arrival. The last part only counts what came in. */
    List<WrittenPart> merge(List<LandedRow> rows) {
        plan.previous(store).stream().map(Manifest::files).forEach(files -> files.forEach(this::remember));
        long counted = 0;
        for (LandedRow row : rows) {
            Optional<Archived<T>> archived = kind.archived(row);
            counted += archived.isPresent() ? 1 : 0;
            archived.filter(a -> seen.add(kind.identity().apply(a))).ifPresent(this::add);
        }
        List<WrittenPart> parts = new ArrayList<>();
        added.forEach((day, fresh) -> parts.add(write(day, fresh)));
        parts.add(new WrittenPart(kind.dataset().ordinal(), 0, 0, "", 0, 0, "", counted));
        return parts;
    }

    private void add(Archived<T> row) {
        long day = Math.floorDiv(row.arrived(), DAY);
        added.computeIfAbsent(day, d -> new ArrayList<>()).add(row);
    }

    private void remember(ArchiveFile file) {
        List<Archived<T>> rows = new ArrayList<>();
        RowFile.readArchived(store, file.path(), kind.type(), rows::add);
        rows.forEach(row -> seen.add(kind.identity().apply(row)));
        previous.put(file.day().toEpochDay(), rows);
    }

    private WrittenPart write(long day, List<Archived<T>> fresh) {
        List<Archived<T>> all = new ArrayList<>(previous.getOrDefault(day, List.of()));
        all.addAll(fresh);
        all.sort(Comparator.<Archived<T>>comparingLong(Archived::arrived).thenComparing(kind.identity()));
        String key = ArchiveLayout.records(kind.dataset(), LocalDate.ofEpochDay(day), plan.name());
        WrittenFile file = RowFile.writeArchived(store, key, kind.type(), all);
        return new WrittenPart(
                kind.dataset().ordinal(), day, 0, file.path(), file.rows(), file.bytes(), file.sha256(), 0);
    }
}
