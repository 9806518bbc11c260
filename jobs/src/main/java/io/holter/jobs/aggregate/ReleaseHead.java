package io.holter.jobs.aggregate;

import java.time.LocalDate;

/**
 * What a release says about itself.
 *
 * @param insurer code of the insurer
 * @param quarter such as 2026Q1
 * @param first first day
 * @param last last day that counts
 * @param provisional true while the quarter runs
 */
record ReleaseHead(String insurer, String quarter, LocalDate first, LocalDate last, boolean provisional) {
    /** Version of the definitions of all indicators; part of every line. */
    static final String METHOD = "1";
}
