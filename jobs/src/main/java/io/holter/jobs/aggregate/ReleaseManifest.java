package io.holter.jobs.aggregate;

import java.time.LocalDate;
import java.util.List;

/**
 * What was published, with checksums.
 *
 * @param format version of this format, 1
 * @param quarter such as 2026Q1
 * @param insurer code of the insurer
 * @param night night that wrote it
 * @param provisional true while the quarter runs
 * @param method version of the definitions
 * @param files the files
 */
public record ReleaseManifest(
        int format,
        String quarter,
        String insurer,
        LocalDate night,
        boolean provisional,
        String method,
        List<File> files) {
    /**
     * One file.
     *
     * @param path key below the store's root
     * @param bytes length
     * @param sha256 checksum, hex
     */
    public record File(String path, long bytes, String sha256) {}
}
