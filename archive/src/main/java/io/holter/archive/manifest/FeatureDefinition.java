package io.holter.archive.manifest;

/**
 * A column of the feature table.
 *
 * @param name lower snake case
 * @param unit UCUM unit; "1" for a count or a yes/no
 * @param meaning one sentence
 */
public record FeatureDefinition(String name, String unit, String meaning) {}
