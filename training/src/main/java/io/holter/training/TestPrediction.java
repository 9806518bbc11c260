package io.holter.training;

import java.time.Instant;

/**
 * What tonight's candidate said about one test row. For those who know more than training may, such as a simulator's true risk.
 *
 * @param patient pseudonym, care domain
 * @param index index time
 * @param label true if the outcome happened
 * @param probability of the candidate
 * @param baseline probability by age, sex and diseases alone
 */
public record TestPrediction(String patient, Instant index, boolean label, double probability, double baseline) {}
