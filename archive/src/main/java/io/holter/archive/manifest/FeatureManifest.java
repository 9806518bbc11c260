package io.holter.archive.manifest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A feature table with its catalogue. Rows are sorted by index time, then patient; values follow the order of
 * {@code features}.
 *
 * @param format version of this format, 1
 * @param night the night that wrote it
 * @param index index time of the rows to be scored: the midnight (UTC) after the night; their label is null
 * @param outcome what the label says, such as hf_decompensation
 * @param horizonDays days after the index time that the label looks at
 * @param rows rows in all files
 * @param labelled of these, rows with a label
 * @param positives of these, rows whose label is true
 * @param features the columns in order
 * @param files the files
 * @param sources revision of each archive dataset that was read
 */
public record FeatureManifest(
        int format,
        LocalDate night,
        Instant index,
        String outcome,
        int horizonDays,
        long rows,
        long labelled,
        long positives,
        List<FeatureDefinition> features,
        List<FeatureFile> files,
        Map<String, Long> sources) {
    /** The format that this version writes and reads. */
    public static final int FORMAT = 1;

    /** Checks the counts. */
    public FeatureManifest {
        features = List.copyOf(features);
        files = List.copyOf(files);
        sources = Map.copyOf(sources);
        long inFiles = files.stream().mapToLong(FeatureFile::rows).sum();
        if (format != FORMAT || rows != inFiles || positives > labelled || labelled > rows) {
            throw new IllegalArgumentException("feature manifest of night " + night + " does not hold: format " + format
                    + ", " + rows + " rows, " + inFiles + " in files, " + labelled + " labelled, " + positives
                    + " positive");
        }
    }
}
