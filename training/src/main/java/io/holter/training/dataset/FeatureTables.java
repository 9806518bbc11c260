package io.holter.training.dataset;

import io.holter.archive.manifest.FeatureFile;
import io.holter.archive.manifest.FeatureManifest;
import io.holter.archive.store.Digests;
import io.holter.archive.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Reads the feature table of a night from the store. */
public final class FeatureTables {
    private FeatureTables() {}

    /**
     * The table of a night, with every file checked against its manifest.
     *
     * @throws MismatchedTableException if the table does not hold together or belongs to another night
     * @throws io.holter.archive.store.StoreException if there is none, or a file was changed
     */
    public static FeatureTable read(ObjectStore store, LocalDate night) {
        var stored = io.holter.archive.row.FeatureTable.read(store, night);
        FeatureManifest manifest = stored.manifest();
        if (!manifest.index()
                .equals(night.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            throw new MismatchedTableException("feature table of night " + night + " refused: its index time is "
                    + manifest.index() + ", not the midnight after the night; run the feature step again");
        }
        if (stored.rows().size() != manifest.rows()) {
            throw new MismatchedTableException("feature table of night " + night + " refused: "
                    + stored.rows().size() + " rows are there, the manifest says " + manifest.rows()
                    + "; run the feature step again");
        }
        return new FeatureTable(
                manifest.index(),
                manifest.outcome(),
                manifest.horizonDays(),
                manifest.features().stream()
                        .map(f -> new Feature(f.name(), f.unit()))
                        .toList(),
                stored.rows(),
                hash(manifest));
    }

    /** Over content only: neither names nor revisions of files matter. */
    private static String hash(FeatureManifest manifest) {
        String parts = manifest.files().stream().map(FeatureFile::sha256).collect(Collectors.joining("\n"));
        String columns =
                manifest.features().stream().map(f -> f.name() + " " + f.unit()).collect(Collectors.joining("\n"));
        return Digests.sha256((columns + "\n\n" + parts).getBytes(StandardCharsets.UTF_8));
    }
}
