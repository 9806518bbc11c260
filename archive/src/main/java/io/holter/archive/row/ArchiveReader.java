package io.holter.archive.row;

import io.holter.archive.Dataset;
import io.holter.archive.PatientBucket;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.io.api.Binary;

/**
 * Reads the archive as its newest manifests show it. A reader looks up each manifest once, so everything that it reads is
 * of one revision. A dataset without a manifest is empty.
 */
public final class ArchiveReader {
    private final ObjectStore store;
    private final Manifests manifests;
    private final java.util.Map<Dataset, Optional<Manifest>> seen = new java.util.EnumMap<>(Dataset.class);

    /** Reads from this store; the caller closes it. One thread. */
    public ArchiveReader(ObjectStore store) {
        this.store = store;
        this.manifests = new Manifests(store);
    }

    /** The newest manifest of a dataset, as first seen by this reader. */
    public Optional<Manifest> manifest(Dataset dataset) {
        return seen.computeIfAbsent(dataset, manifests::newest);
    }

    /**
     * Hands every row of a dataset other than vitals to {@code sink}, by arrival day; within a day in the file's order.
     *
     * @param days arrival days, UTC
     */
    public <T extends SpecificRecordBase> void records(
            Dataset dataset, Class<T> type, DayRange days, Consumer<Archived<T>> sink) {
        for (ArchiveFile file : files(dataset, days, bucket -> true)) {
            RowFile.readArchived(store, file.path(), type, sink);
        }
    }

    /** All rows of a dataset other than vitals. */
    public <T extends SpecificRecordBase> List<Archived<T>> records(Dataset dataset, Class<T> type) {
        List<Archived<T>> rows = new java.util.ArrayList<>();
        records(dataset, type, DayRange.ALL, rows::add);
        return rows;
    }

    /**
     * Hands samples to {@code sink}, always in the same instance: by measurement day and bucket, within these by patient,
     * signal, time, device.
     *
     * @param days measurement days, UTC
     * @param buckets which patient buckets
     */
    public void samples(DayRange days, IntPredicate buckets, Consumer<SampleRow> sink) {
        for (ArchiveFile file : files(Dataset.VITALS, days, buckets)) {
            SampleFile.read(store, file.path(), sink);
        }
    }

    /** Hands the samples of one patient to {@code sink}: by day, within a day by signal, time, device. */
    public void samplesOf(String patient, DayRange days, Consumer<SampleRow> sink) {
        int count = manifest(Dataset.VITALS).map(Manifest::buckets).orElse(1);
        int own = PatientBucket.of(patient, count);
        FilterCompat.Filter filter =
                FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn("patient"), Binary.fromString(patient)));
        for (ArchiveFile file : files(Dataset.VITALS, days, bucket -> bucket == own)) {
            SampleFile.read(store, file.path(), filter, sink);
        }
    }

    private List<ArchiveFile> files(Dataset dataset, DayRange days, IntPredicate buckets) {
        return manifest(dataset).map(Manifest::files).orElse(List.of()).stream()
                .filter(f -> days.contains(f.day()) && buckets.test(f.bucket()))
                .toList();
    }
}
