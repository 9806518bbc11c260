package io.holter.archive.row;

import io.holter.archive.manifest.FeatureFile;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.schema.risk.FeatureRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A night's feature table in memory: one row per patient and index time, small enough by design.
 *
 * @param manifest catalogue and counts
 * @param rows by index time, then patient
 */
public record FeatureTable(FeatureManifest manifest, List<FeatureRow> rows) {
    /**
     * Reads and checks the table of a night.
     *
     * @throws StoreException if there is none or a file differs from its checksum
     */
    public static FeatureTable read(ObjectStore store, LocalDate night) {
        FeatureManifest manifest = new Manifests(store)
                .features(night)
                .orElseThrow(() -> new StoreException(
                        "there is no feature table of night " + night + "; run the feature job for it first"));
        List<FeatureRow> rows = new ArrayList<>();
        for (FeatureFile file : manifest.files()) {
            if (!Digests.sha256(store.read(file.path())).equals(file.sha256())) {
                throw new StoreException(file.path() + " differs from the checksum in its manifest; it was changed or"
                        + " damaged. Run the feature job of night " + night + " again");
            }
            rows.addAll(RowFile.read(store, file.path(), FeatureRow.class));
        }
        return new FeatureTable(manifest, List.copyOf(rows));
    }
}
