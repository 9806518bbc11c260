package io.holter.local.night;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Runs nights over one store. */
public final class Nights {
    private final Screen screen;
    private final StoreSettings store;
    private final BatchJobs jobs;

    /**
     * Nights over a store.
     *
     * @param flink where Flink's part of the night runs
     * @param store landing, archive and results
     * @param keys folder of the keys that sign models and name report pages; made if missing
     * @param parallelism of the Flink jobs
     */
    public Nights(Screen screen, EmbeddedFlink flink, StoreSettings store, Path keys, int parallelism) {
        this.screen = screen;
        this.store = store;
        this.jobs = new BatchJobs(flink, store, parallelism);
    }

    /** Runs the night of a day: everything that arrived up to its end (UTC) counts. */
    public NightOutcome run(LocalDate date) {
        Map<Dataset, Totals> books = compact(date);
        return new NightOutcome(date, books);
    }

    /** Brings what landed up to the end of a day into the archive; returns the books of every dataset. */
    public Map<Dataset, Totals> compact(LocalDate date) {
        try (Stage stage = screen.begin("night " + date + ": compact")) {
            Map<Dataset, Totals> books = jobs.compact(date, stage::at);
            Totals vitals = books.getOrDefault(Dataset.VITALS, Totals.NONE);
            stage.result(String.format("%,d samples archived", vitals.rows()));
            return books;
        }
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
