package io.holter.training.report.content;

import java.time.Instant;

/** One sample: measurement time and value in the signal's standard unit. */
public record Point(Instant time, double value) {}
