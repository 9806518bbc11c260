package io.holter.training.evaluate;

/**
 * Candidate less another model, on the same rows and the same resamples.
 *
 * @param other what it is compared with
 * @param auroc difference of the areas; above 0 the candidate is better
 * @param brier difference of the Brier scores; below 0 the candidate is better
 * @param netBenefit difference at the operating point; above 0 the candidate is better
 */
public record Comparison(String other, Estimate auroc, Estimate brier, Estimate netBenefit) {}
