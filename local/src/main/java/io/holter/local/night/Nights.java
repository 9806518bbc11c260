package io.holter.local.night;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.training.Night;
import io.holter.training.NightResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Runs nights over one store. */
public final class Nights {
    private final Screen screen;
    private final StoreSettings store;
    private final BatchJobs jobs;
    private final NightKeys keys;
    private final NightPlan plan;

    /**
     * Nights over a store.
     *
     * @param flink where Flink's part of the night runs
     * @param store landing, archive and results
     * @param keys folder of the keys that sign models and name report pages; made if missing
     * @param parallelism of the Flink jobs
     * @param plan how they are to run
     */
    public Nights(Screen screen, EmbeddedFlink flink, StoreSettings store, Path keys, int parallelism, NightPlan plan) {
        this.screen = screen;
        this.store = store;
        this.jobs = new BatchJobs(flink, store, parallelism);
        this.keys = NightKeys.in(keys);
        this.plan = plan;
    }

    /** Runs the night of a day: everything that arrived up to its end (UTC) counts. */
    public NightOutcome run(LocalDate date) {
        try (ObjectStore open = ObjectStore.open(store)) {
            NightOutcome scored = score(open, date);
            int pages = new NightReport(screen, open, keys, plan).write(date);
            aggregate(date);
            return new NightOutcome(date, scored.books(), scored.features(), scored.training(), pages);
        }
    }

    /**
     * Makes up for a night that was missed: all that later nights need of it, models and scores, but no reports, which
     * nobody would read, and no releases, which the next night replaces.
     */
    public NightOutcome makeUp(LocalDate date) {
        try (ObjectStore open = ObjectStore.open(store)) {
            return score(open, date);
        }
    }

    private NightOutcome score(ObjectStore open, LocalDate date) {
        Map<Dataset, Totals> books = compact(date);
        FeatureManifest features = features(date);
        return new NightOutcome(date, books, features, train(open, date), 0);
    }

    /** Brings what landed up to the end of a day into the archive; returns the books of every dataset. */
    public Map<Dataset, Totals> compact(LocalDate date) {
        try (Stage stage = begin(date, "compact")) {
            Map<Dataset, Totals> books = jobs.compact(date, stage::at);
            Totals vitals = books.getOrDefault(Dataset.VITALS, Totals.NONE);
            stage.result(String.format("%,d samples archived", vitals.rows()));
            return books;
        }
    }

    private FeatureManifest features(LocalDate date) {
        try (Stage stage = begin(date, "features")) {
            FeatureManifest features = jobs.features(date, stage::at);
            stage.result(String.format(
                    "%,d rows, %,d labelled, %,d events", features.rows(), features.labelled(), features.positives()));
            return features;
        }
    }

    private NightResult train(ObjectStore open, LocalDate date) {
        try (Stage stage = begin(date, "train, evaluate, score")) {
            NightResult result = new Night(open, keys.signing()).run(plan.training(date));
            stage.result(result.decision().promoted() ? "promoted" : "champion kept");
            return result;
        }
    }

    /** Writes the reports of a night that has run; needs no Flink. */
    public static int report(Screen screen, StoreSettings store, Path keys, NightPlan plan, LocalDate date) {
        try (ObjectStore open = ObjectStore.open(store)) {
            return new NightReport(screen, open, NightKeys.in(keys), plan).write(date);
        }
    }

    private void aggregate(LocalDate date) {
        try (Stage stage = begin(date, "aggregate")) {
            long releases = jobs.aggregate(date, stage::at).stream()
                    .filter(key -> key.endsWith(".csv"))
                    .count();
            stage.result(releases + " releases to insurers");
        }
    }

    private Stage begin(LocalDate date, String step) {
        return screen.begin("night " + date + ": " + step);
    }

    /** The books of the vitals archive as they stand. */
    public Totals archived() {
        try (ObjectStore open = ObjectStore.open(store)) {
            return new Manifests(open)
                    .newest(Dataset.VITALS)
                    .map(Manifest::totals)
                    .orElse(Totals.NONE);
        }
    }
}
