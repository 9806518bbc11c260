package io.holter.local.simulator;

/**
 * The truth that a model tries to find.
 *
 * @param patient pseudonym of a heart-failure patient under observation
 * @param index index time, UTC midnight, ms since 1970
 * @param probability probability of decompensation within the 30 days after the index time, given the patient's latent
 *     state then; from the known transition probabilities, not from what happened
 */
public record DailyRisk(String patient, long index, double probability) {}
