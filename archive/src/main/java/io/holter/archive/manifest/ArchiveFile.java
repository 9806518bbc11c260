package io.holter.archive.manifest;

import java.time.LocalDate;

/**
 * A file of a dataset.
 *
 * @param path key below the store's root
 * @param day measurement day (vitals) or arrival day (all others), UTC
 * @param bucket patient bucket; 0 where the dataset has none
 * @param rows how many rows
 * @param bytes length
 * @param sha256 checksum of the content, hex
 */
public record ArchiveFile(String path, LocalDate day, int bucket, long rows, long bytes, String sha256) {}
