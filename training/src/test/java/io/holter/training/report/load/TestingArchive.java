package io.holter.training.report.load;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.PatientBucket;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.row.Archived;
import io.holter.archive.row.RowFile;
import io.holter.archive.row.SampleFile;
import io.holter.archive.row.SampleRow;
import io.holter.archive.store.ObjectStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/** Publishes a small archive in the form that compaction writes. */
final class TestingArchive {
    private static final String REVISION = "00000001";
    private final ObjectStore store;
    private final LocalDate night;
    private final List<Sample> samples = new ArrayList<>();

    TestingArchive(ObjectStore store, LocalDate night) {
        this.store = store;
        this.night = night;
    }

    void sample(String patient, String signal, long time, double value, int flags, long arrived) {
        samples.add(new Sample(patient, signal, time, value, flags, arrived));
    }

    void publishSamples() {
        List<ArchiveFile> files = new ArrayList<>();
        new TreeMap<>(samples.stream().collect(Collectors.groupingBy(Sample::day)))
                .forEach((day, rows) -> files.add(file(day, rows)));
        publish(Dataset.VITALS, files);
    }

    private ArchiveFile file(LocalDate day, List<Sample> rows) {
        String key = ArchiveLayout.vitals(day, PatientBucket.of(rows.get(0).patient(), 1), REVISION);
        rows.sort(Comparator.comparing(Sample::patient)
                .thenComparing(Sample::signal)
                .thenComparing(Sample::time));
        try (SampleFile.Writer writer = SampleFile.writer(store, key)) {
            rows.forEach(s -> writer.write(new SampleRow()
                    .set(s.patient(), s.signal(), s.time(), s.value(), s.flags(), "device", s.arrived())));
        }
        return new ArchiveFile(key, day, 0, rows.size(), 1, "");
    }

    <T extends SpecificRecordBase> void publish(Dataset dataset, Class<T> type, List<Archived<T>> rows) {
        String key = ArchiveLayout.records(dataset, night, REVISION);
        RowFile.writeArchived(store, key, type, rows);
        publish(dataset, List.of(new ArchiveFile(key, night, 0, rows.size(), 1, "")));
    }

    private void publish(Dataset dataset, List<ArchiveFile> files) {
        long rows = files.stream().mapToLong(ArchiveFile::rows).sum();
        new Manifests(store)
                .publish(
                        dataset,
                        new Manifest(1, dataset.folder(), 1, night, 1, new Totals(rows, 0, rows), files, List.of()));
    }

    private record Sample(String patient, String signal, long time, double value, int flags, long arrived) {
        LocalDate day() {
            return java.time.Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate();
        }
    }
}
