package io.holter.local.simulator;

import io.holter.schema.care.OutcomeKind;

/**
 * An event that happened, whether or not its adjudication arrived in time.
 *
 * @param patient pseudonym
 * @param kind what happened
 * @param time when, ms since 1970 UTC
 * @param adjudicated when the outcome record arrives, ms since 1970 UTC; after the end of history it was not sent
 */
public record TrueOutcome(String patient, OutcomeKind kind, long time, long adjudicated) {}
