package io.holter.local.explain;

import io.holter.archive.Dataset;
import io.holter.archive.row.ArchiveReader;
import io.holter.archive.row.Archived;
import io.holter.archive.row.DayRange;
import io.holter.archive.row.ProfileHistory;
import io.holter.archive.store.ObjectStore;
import io.holter.jobs.backtest.ArchivedBatches;
import io.holter.local.delivery.Delivery;
import io.holter.local.delivery.DeliveryReader;
import io.holter.rules.scenario.InMemoryDetection;
import io.holter.rules.scenario.Scenario;
import io.holter.rules.scenario.ScenarioRunner;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.vital.VitalBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the archive holds of one patient, in order of arrival. */
public final class PatientHistory {
    private final String patient;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> samples = new TreeMap<>();
    private @Nullable PatientProfile profile;

    /** Something that arrived; of one moment profiles come first, then events, then samples. */
    private record Entry(long arrived, int rank, int number, What what) {}

    /** Gives itself to detection. */
    @FunctionalInterface
    private interface What {
        void to(InMemoryDetection detection, long arrived);
    }

    private PatientHistory(String patient) {
        this.patient = patient;
    }

    /**
     * Reads a patient's history.
     *
     * @param from first day, UTC
     * @param to last day, UTC; what arrived after its end is left out
     */
    public static PatientHistory read(ObjectStore store, String patient, LocalDate from, LocalDate to) {
        PatientHistory history = new PatientHistory(patient);
        long end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        ArchiveReader reader = new ArchiveReader(store);
        reader.records(Dataset.PROFILES, PatientProfile.class, new DayRange(LocalDate.MIN, to), history::profile);
        reader.records(Dataset.CARE_EVENTS, CareEvent.class, new DayRange(from, to), history::careEvent);
        ArchivedBatches batches = new ArchivedBatches(history::batch);
        reader.samplesOf(patient, new DayRange(from, to), row -> {
            if (row.arrived() < end) {
                history.samples.merge(row.signal(), 1L, Long::sum);
                batches.add(row);
            }
        });
        batches.flush();
        history.entries.sort(Comparator.comparingLong(Entry::arrived)
                .thenComparingInt(Entry::rank)
                .thenComparingInt(Entry::number));
        return history;
    }

    /**
     * The history of a patient whose records are at hand.
     *
     * @param deliveries records of this patient alone, by arrival; what cannot be read is left out
     */
    public static PatientHistory of(String patient, Iterator<Delivery> deliveries) {
        PatientHistory history = new PatientHistory(patient);
        new DeliveryReader(history.new Arrivals()).all(deliveries);
        return history;
    }

    /** The history that a scenario tells. */
    public static PatientHistory of(Scenario scenario) {
        PatientHistory history = new PatientHistory(Scenario.PATIENT);
        history.profile = scenario.profile().orElse(null);
        history.add(scenario.start(), 0, (detection, at) -> ScenarioRunner.tell(scenario, detection));
        return history;
    }

    /** Takes what arrives. */
    private final class Arrivals implements DeliveryReader.Taker {
        @Override
        public void batch(long arrived, VitalBatch batch) {
            samples.merge(batch.signal(), (long) batch.size(), Long::sum);
            PatientHistory.this.batch(arrived, batch);
        }

        @Override
        public void profile(String of, long arrived, @Nullable PatientProfile given) {
            profile = given;
            add(arrived, 0, (detection, at) -> detection.profile(patient, at, given));
        }

        @Override
        public void care(long arrived, CareEvent event) {
            add(arrived, 1, (detection, at) -> detection.care(at, event));
        }
    }

    /** Samples per patient; a list of persons, for whom the user asked. */
    public static Map<String, Long> patients(ObjectStore store, LocalDate from, LocalDate to) {
        Map<String, Long> all = new TreeMap<>();
        new ArchiveReader(store)
                .samples(new DayRange(from, to), bucket -> true, row -> all.merge(row.patient(), 1L, Long::sum));
        return all;
    }

    /** True if the archive holds samples or a profile of the patient. */
    public static boolean isKnown(ObjectStore store, String patient) {
        boolean[] found = new boolean[1];
        ArchiveReader reader = new ArchiveReader(store);
        reader.records(
                Dataset.PROFILES,
                PatientProfile.class,
                DayRange.ALL,
                row -> found[0] |= row.record().getPatient().equals(patient));
        if (!found[0]) {
            reader.samplesOf(patient, DayRange.ALL, row -> found[0] = true);
        }
        return found[0];
    }

    private void profile(Archived<PatientProfile> row) {
        if (!row.record().getPatient().equals(patient)) {
            return;
        }
        boolean withdrawn = row.record().getRevision() == ProfileHistory.WITHDRAWN;
        profile = withdrawn ? null : row.record();
        PatientProfile given = profile;
        add(row.arrived(), 0, (detection, arrived) -> detection.profile(patient, arrived, given));
    }

    private void careEvent(Archived<CareEvent> row) {
        if (row.record().getPatient().equals(patient)) {
            add(row.arrived(), 1, (detection, arrived) -> detection.care(arrived, row.record()));
        }
    }

    private void batch(long arrived, VitalBatch batch) {
        add(arrived, 2, (detection, at) -> detection.batch(at, batch));
    }

    private void add(long arrived, int rank, What what) {
        entries.add(new Entry(arrived, rank, entries.size(), what));
    }

    /** Tells everything to detection, then lets time come to {@code until} (ms UTC). */
    public void tell(InMemoryDetection detection, long until) {
        entries.forEach(e -> e.what().to(detection, e.arrived()));
        detection.time(until);
    }

    /** The newest profile, if there is one. */
    public Optional<PatientProfile> profile() {
        return Optional.ofNullable(profile);
    }

    /** Samples per signal code. */
    public Map<String, Long> samples() {
        return samples;
    }

    /** When something of the patient arrived last. */
    public Optional<Instant> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Instant.ofEpochMilli(entries.get(entries.size() - 1).arrived()));
    }
}
