package io.holter.archive.manifest;

/**
 * The books of a dataset, since its first revision. {@code rowsIn = duplicates + rows}, always.
 *
 * @param rowsIn rows (vitals: samples) in all landing files consumed so far
 * @param duplicates of these, left out because the archive had them already
 * @param rows rows in the files of this revision
 */
public record Totals(long rowsIn, long duplicates, long rows) {
    /** Nothing yet. */
    public static final Totals NONE = new Totals(0, 0, 0);

    /** Refuses books that do not add up. */
    public Totals {
        if (rowsIn != duplicates + rows) {
            throw new IllegalArgumentException("rows in " + rowsIn + " are not duplicates " + duplicates + " plus rows "
                    + rows + "; the manifest is damaged or compaction lost rows");
        }
    }
}
