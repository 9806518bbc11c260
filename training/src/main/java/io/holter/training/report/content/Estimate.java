package io.holter.training.report.content;

/** A figure with its 95 % interval. */
public record Estimate(double value, double low, double high) {}
