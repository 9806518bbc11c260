package io.holter.archive.manifest;

/**
 * A file of a feature table.
 *
 * @param path key below the store's root
 * @param rows how many rows
 * @param bytes length
 * @param sha256 checksum of the content, hex
 */
public record FeatureFile(String path, long rows, long bytes, String sha256) {}
