package io.holter.jobs.compaction;

/**
 * A landing file to read.
 *
 * @param dataset ordinal of its dataset
 * @param key where it is
 */
public record LandingFile(int dataset, String key) {}
