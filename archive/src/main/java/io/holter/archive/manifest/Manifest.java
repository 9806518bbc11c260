package io.holter.archive.manifest;

import java.time.LocalDate;
import java.util.List;

/**
 * The files that make up a dataset at one revision. Immutable once published; the highest revision counts.
 *
 * @param format version of this format, 1
 * @param dataset folder of the dataset
 * @param revision counting up from 1
 * @param night day whose nightly run published it; every landing file that arrived up to its end is in
 * @param buckets number of patient buckets, 1 where the dataset has none
 * @param totals the books
 * @param files the files, by path
 * @param consumed keys of the landing files that went in, sorted
 */
public record Manifest(
        int format,
        String dataset,
        long revision,
        LocalDate night,
        int buckets,
        Totals totals,
        List<ArchiveFile> files,
        List<String> consumed) {
    /** The format that this version writes and reads. */
    public static final int FORMAT = 1;

    /** Checks the books against the files. */
    public Manifest {
        files = List.copyOf(files);
        consumed = List.copyOf(consumed);
        long rows = files.stream().mapToLong(ArchiveFile::rows).sum();
        if (format != FORMAT || revision < 1 || buckets < 1 || rows != totals.rows()) {
            throw new IllegalArgumentException(
                    "manifest of " + dataset + " revision " + revision + " does not hold: format " + format + ", "
                            + buckets + " buckets, " + rows + " rows in files, " + totals.rows() + " in totals");
        }
    }
}
