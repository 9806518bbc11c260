package io.holter.training.report;

import java.time.Instant;

/** One sample: measurement time and value in the signal's standard unit. */
public record Point(Instant time, double value) {}
