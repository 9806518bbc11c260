package io.holter.training.dataset;

import java.time.Instant;

/**
 * One row with a known label.
 *
 * @param patient pseudonym, care domain
 * @param index index time
 * @param values feature values in the order of the catalogue, NaN = missing; not to be changed
 * @param label true if the outcome happened within the horizon
 */
public record Example(String patient, Instant index, double[] values, boolean label) {}
