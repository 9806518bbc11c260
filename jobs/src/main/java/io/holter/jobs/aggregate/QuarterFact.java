package io.holter.jobs.aggregate;

/**
 * One thing known of a patient, on its way to the task that makes a member's figures.
 *
 * @param patient pseudonym
 * @param kind ordinal of {@link Kind}
 * @param arrived arrival time, ms since 1970 UTC
 * @param pressures for a day: count and sum of systolic, count and sum of diastolic values; else empty
 * @param record for a record: its wire encoding; else empty
 */
public record QuarterFact(String patient, int kind, long arrived, double[] pressures, byte[] record) {

    /** What a fact is. */
    enum Kind {
        DAY,
        PROFILE,
        ALERT,
        OUTCOME
    }

    @Override
    public String toString() {
        return "QuarterFact[" + Kind.values()[kind] + "]";
    }
}
