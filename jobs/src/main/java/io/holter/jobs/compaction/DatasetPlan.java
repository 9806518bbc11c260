package io.holter.jobs.compaction;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.ManifestCodec;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoredObject;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one run does to one dataset, decided before it starts. Tasks read the previous manifest themselves, by its
 * revision.
 *
 * @param dataset the dataset
 * @param revision revision to publish
 * @param inputs short checksum of everything that goes in: two runs that write the same file name write the same bytes
 * @param buckets patient buckets, 1 where the dataset has none
 * @param night night of the run
 * @param landing keys of the landing files to consume, sorted
 */
record DatasetPlan(Dataset dataset, long revision, String inputs, int buckets, LocalDate night, List<String> landing)
        implements Serializable {
    private static final int SHORT = 8;

    /** Looks at the store: what has landed up to {@code night} and was not consumed yet. */
    static DatasetPlan of(ObjectStore store, Dataset dataset, LocalDate night, int buckets) {
        List<Manifest> previous = new Manifests(store).newest(dataset).stream().toList();
        Set<String> consumed =
                previous.stream().flatMap(m -> m.consumed().stream()).collect(Collectors.toCollection(HashSet::new));
        List<StoredObject> fresh = store.list(ArchiveLayout.landing(dataset)).stream()
                .filter(o -> ArchiveLayout.landingDay(o.key())
                        .filter(d -> !d.isAfter(night))
                        .isPresent())
                .filter(o -> !consumed.contains(o.key()))
                .toList();
        int kept = previous.stream().mapToInt(Manifest::buckets).findFirst().orElse(split(dataset) ? buckets : 1);
        long revision =
                previous.stream().mapToLong(Manifest::revision).findFirst().orElse(0) + 1;
        return new DatasetPlan(
                dataset,
                revision,
                inputs(previous, fresh),
                kept,
                night,
                fresh.stream().map(StoredObject::key).toList());
    }

    private static boolean split(Dataset dataset) {
        return dataset == Dataset.VITALS;
    }

    private static String inputs(List<Manifest> previous, List<StoredObject> fresh) {
        StringBuilder all = new StringBuilder();
        previous.forEach(m -> all.append(new String(ManifestCodec.encode(m), StandardCharsets.UTF_8)));
        fresh.forEach(o -> all.append(o.key()).append(' ').append(o.bytes()).append('\n'));
        return Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }

    /** Name of this run's files. */
    String name() {
        return ArchiveLayout.number(revision) + "-" + inputs;
    }

    /** True if there is anything to do. */
    boolean hasWork() {
        return !landing.isEmpty();
    }

    /** The revision that this one builds on: the files, the totals and the consumed keys; empty for the first. */
    List<Manifest> previous(ObjectStore store) {
        if (revision == 1) {
            return List.of();
        }
        String key = ArchiveLayout.manifest(dataset, revision - 1);
        return List.of(ManifestCodec.decode(store.read(key), Manifest.class, key));
    }
}
