package io.holter.training.dataset;

/**
 * One column of the feature table.
 *
 * @param name such as {@code weight_rise_3d}
 * @param unit UCUM unit; empty if it has none
 */
public record Feature(String name, String unit) {}
