package io.holter.training.report.page;

/** A label with its value. */
public record Fact(String label, String value) {}
