package io.holter.jobs.runtime;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.row.Archived;
import io.holter.archive.row.RowFile;
import io.holter.archive.row.SampleFile;
import io.holter.archive.row.SampleRow;
import io.holter.archive.row.WrittenFile;
import io.holter.archive.store.ObjectStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/** An archive as compaction would leave it, with one bucket. */
public final class TestingArchive {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final ObjectStore store;
    private final List<Sample> samples = new ArrayList<>();

    public TestingArchive(ObjectStore store) {
        this.store = store;
    }

    private record Sample(String patient, String signal, long time, double value, long arrived) {}

    /** Keeps a sample until {@link #publishSamples}. */
    public TestingArchive sample(String patient, String signal, long time, double value, long arrived) {
        samples.add(new Sample(patient, signal, time, value, arrived));
        return this;
    }

    /** True if no sample was given yet. */
    public boolean isEmpty() {
        return samples.isEmpty();
    }

    /** Writes the samples and their manifest. */
    public void publishSamples() {
        Map<Long, List<Sample>> days = samples.stream()
                .sorted(Comparator.comparing(Sample::patient)
                        .thenComparing(Sample::signal)
                        .thenComparing(Sample::time))
                .collect(Collectors.groupingBy(s -> Math.floorDiv(s.time(), DAY), TreeMap::new, Collectors.toList()));
        List<ArchiveFile> files = new ArrayList<>();
        days.forEach((day, rows) -> files.add(write(LocalDate.ofEpochDay(day), rows)));
        publish(Dataset.VITALS, files);
    }

    private ArchiveFile write(LocalDate day, List<Sample> rows) {
        try (SampleFile.Writer writer = SampleFile.writer(store, ArchiveLayout.vitals(day, 0, "testing"))) {
            SampleRow row = new SampleRow();
            rows.forEach(
                    s -> writer.write(row.set(s.patient(), s.signal(), s.time(), s.value(), 0, "device", s.arrived())));
            return file(writer.finish(), day);
        }
    }

    /** Writes records and their manifest. */
    public <T extends SpecificRecordBase> void publish(Dataset dataset, Class<T> type, List<Archived<T>> rows) {
        LocalDate day = LocalDate.parse("2026-01-01");
        WrittenFile file = RowFile.writeArchived(store, ArchiveLayout.records(dataset, day, "testing"), type, rows);
        publish(dataset, List.of(file(file, day)));
    }

    private static ArchiveFile file(WrittenFile file, LocalDate day) {
        return new ArchiveFile(file.path(), day, 0, file.rows(), file.bytes(), file.sha256());
    }

    private void publish(Dataset dataset, List<ArchiveFile> files) {
        long rows = files.stream().mapToLong(ArchiveFile::rows).sum();
        new Manifests(store)
                .publish(
                        dataset,
                        new Manifest(
                                Manifest.FORMAT,
                                dataset.folder(),
                                1,
                                LocalDate.parse("2026-01-01"),
                                1,
                                new Totals(rows, 0, rows),
                                files,
                                List.of()));
    }
}
