package io.holter.archive.row;

/**
 * A file that was written.
 *
 * @param path key below the store's root
 * @param rows how many rows
 * @param bytes length
 * @param sha256 checksum of the content, hex
 */
public record WrittenFile(String path, long rows, long bytes, String sha256) {}
