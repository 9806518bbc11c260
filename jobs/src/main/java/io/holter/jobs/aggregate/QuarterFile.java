package io.holter.jobs.aggregate;

/**
 * An archive file to read.
 *
 * @param kind ordinal of the {@link QuarterFact.Kind} that it holds
 * @param key where it is
 */
public record QuarterFile(int kind, String key) {}
