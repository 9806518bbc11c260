package io.holter.jobs.compaction;

/**
 * A file that this run wrote, or only a count for the books if {@code path} is empty.
 *
 * @param dataset ordinal of the dataset
 * @param day days since 1970 UTC
 * @param bucket patient bucket
 * @param path key of the file; empty if nothing was written
 * @param rows rows in the file
 * @param bytes its length
 * @param sha256 its checksum
 * @param rowsIn rows of landing files that went into it
 */
public record WrittenPart(
        int dataset, long day, int bucket, String path, long rows, long bytes, String sha256, long rowsIn) {}
