package io.holter.local.night;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Totals;
import io.holter.training.NightResult;
import java.time.LocalDate;
import java.util.Map;

/**
 * What came of a night.
 *
 * @param date the night
 * @param books the archive's books after compaction
 * @param features the feature table
 * @param training what training found and did
 * @param pages report pages and FHIR bundles written
 */
public record NightOutcome(
        LocalDate date, Map<Dataset, Totals> books, FeatureManifest features, NightResult training, int pages) {
    /** Copies the books. */
    public NightOutcome {
        books = Map.copyOf(books);
    }
}
