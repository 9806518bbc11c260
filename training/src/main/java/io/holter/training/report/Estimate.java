package io.holter.training.report;

/** A figure with its 95 % interval. */
public record Estimate(double value, double low, double high) {}
