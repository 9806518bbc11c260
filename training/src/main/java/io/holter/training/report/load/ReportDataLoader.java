package io.holter.training.report.load;

import io.holter.archive.Dataset;
import io.holter.archive.row.ArchiveReader;
import io.holter.archive.row.DayRange;
import io.holter.archive.row.ProfileHistory;
import io.holter.archive.store.ObjectStore;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.Purpose;
import io.holter.schema.signal.Signal;
import io.holter.training.report.content.PatientReport;
import io.holter.training.report.content.ProfileExtract;
import io.holter.training.report.content.ReportData;
import io.holter.training.report.content.ReportNight;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Loads a night's report from the archive, the scores and the model's evaluation. Only patients with consent to care who
 * have not left are loaded, and only rows that arrived before the index time.
 */
public final class ReportDataLoader {
    private final ObjectStore store;

    /** Loads from this store; the caller closes it. */
    public ReportDataLoader(ObjectStore store) {
        this.store = store;
    }

    /**
     * Everything that the reports of a night show.
     *
     * @throws io.holter.archive.store.StoreException if something that a manifest names cannot be read
     */
    public ReportData load(ReportScope scope) {
        ArchiveReader reader = new ArchiveReader(store);
        Map<String, PatientProfile> profiles = profiles(reader, scope);
        Episodes episodes = episodes(reader, scope);
        SeriesCollector series = new SeriesCollector(scope, zones(profiles));
        reader.samples(new DayRange(scope.first().minusDays(1), scope.date().plusDays(1)), bucket -> true, series::add);
        ScoreHistory scores = new ScoreHistory(store, scope);
        LimitLines limits = new LimitLines(episodes.all());
        Instant from = scope.first().atStartOfDay(ZoneOffset.UTC).toInstant();
        List<PatientReport> patients = profiles.entrySet().stream()
                .map(e -> new PatientReport(
                        e.getKey(),
                        extract(e.getValue()),
                        series.of(e.getKey()),
                        limits.of(e.getValue()),
                        episodes.of(e.getKey(), from),
                        scores.of(e.getKey()),
                        series.lastArrived(e.getKey())))
                .toList();
        return new ReportData(
                night(scope, series), new ModelSheets(store).of(scores.lastModel(), scope.date()), patients);
    }

    private static ReportNight night(ReportScope scope, SeriesCollector series) {
        Instant through = series.through()
                .orElse(scope.first().atStartOfDay(ZoneOffset.UTC).toInstant());
        return new ReportNight(scope.date(), scope.index(), through, scope.zone(), scope.window(), scope.simulated());
    }

    private static Map<String, PatientProfile> profiles(ArchiveReader reader, ReportScope scope) {
        ProfileHistory history = ProfileHistory.of(reader.records(Dataset.PROFILES, PatientProfile.class));
        Map<String, PatientProfile> profiles = new TreeMap<>();
        for (String patient : history.patients()) {
            history.at(patient, scope.index().toEpochMilli())
                    .filter(p -> p.getConsents().contains(Purpose.CARE))
                    .filter(p -> p.getLeft() == null || p.getLeft().isAfter(scope.index()))
                    .ifPresent(p -> profiles.put(patient, p));
        }
        return profiles;
    }

    private static Episodes episodes(ArchiveReader reader, ReportScope scope) {
        Episodes episodes = new Episodes();
        reader.records(Dataset.ALERTS, Alert.class).stream()
                .filter(a -> a.arrived() < scope.index().toEpochMilli())
                .forEach(a -> episodes.add(a.record()));
        return episodes;
    }

    private static Map<String, ZoneId> zones(Map<String, PatientProfile> profiles) {
        return profiles.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> zone(e.getValue())));
    }

    private static ProfileExtract extract(PatientProfile profile) {
        ZoneId zone = zone(profile);
        return new ProfileExtract(
                profile.getBirthYear(),
                profile.getSex(),
                profile.getConditions(),
                profile.getMedication().stream()
                        .map(m -> new ProfileExtract.Drug(m.getAtc(), m.getDose(), m.getUnit(), m.getPerDay()))
                        .toList(),
                profile.getContracted().stream()
                        .flatMap(code -> Signal.ofCode(code).stream())
                        .toList(),
                zone,
                profile.getEnrolled().atZone(zone).toLocalDate(),
                profile.getPaused());
    }

    /** A zone that nobody knows is shown as UTC: every page names its zone. */
    private static ZoneId zone(PatientProfile profile) {
        try {
            return ZoneId.of(profile.getZone());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
