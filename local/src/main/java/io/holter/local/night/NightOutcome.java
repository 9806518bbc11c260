package io.holter.local.night;

import io.holter.archive.Dataset;
import io.holter.archive.manifest.Totals;
import java.time.LocalDate;
import java.util.Map;

/**
 * What came of a night.
 *
 * @param date the night
 * @param books the archive's books after compaction
 */
public record NightOutcome(LocalDate date, Map<Dataset, Totals> books) {
    /** Copies the books. */
    public NightOutcome {
        books = Map.copyOf(books);
    }
}
