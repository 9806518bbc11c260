package io.holter.training.report.page;

/** A factor in words; {@code share} is the length of its bar in percent of the strongest. */
public record FactorView(String name, String value, String usual, boolean up, String direction, int share) {}
