package io.holter.training.report.content;

import java.time.LocalDate;

/**
 * One local day of a signal in its standard unit.
 *
 * @param day the patient's local day
 * @param low 5th percentile, or the smallest of few values
 * @param middle median; for steps the sum of the day
 * @param high 95th percentile, or the largest of few values
 * @param samples number of samples, at least 1
 */
public record DayValue(LocalDate day, double low, double middle, double high, int samples) {}
