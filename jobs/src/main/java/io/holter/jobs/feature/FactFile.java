package io.holter.jobs.feature;

/**
 * An archive file to read.
 *
 * @param kind ordinal of the {@link PatientFact.Kind} that it holds
 * @param key where it is
 * @param day its day, days since 1970 UTC
 */
public record FactFile(int kind, String key, long day) {}
