package io.holter.jobs.feature;

/**
 * One thing known of a patient, on its way to the task that computes the patient's rows.
 *
 * @param patient pseudonym
 * @param kind ordinal of {@link Kind}
 * @param arrived arrival time, ms since 1970 UTC; for a day's values, from when on they were known
 * @param day measurement day of a day's values, days since 1970 UTC
 * @param values a day's values in the order of {@link DayValue}, or empty
 * @param record a record in its wire encoding, or empty
 */
public record PatientFact(String patient, int kind, long arrived, long day, double[] values, byte[] record) {

    /** What a fact is. */
    enum Kind {
        DAY,
        CARE_EVENT,
        PROFILE,
        OUTCOME
    }

    static PatientFact of(String patient, long day, long known, double[] values) {
        return new PatientFact(patient, Kind.DAY.ordinal(), known, day, values, new byte[0]);
    }

    static PatientFact of(String patient, Kind kind, long arrived, byte[] record) {
        return new PatientFact(patient, kind.ordinal(), arrived, 0, new double[0], record);
    }

    @Override
    public String toString() {
        return "PatientFact[" + Kind.values()[kind] + "]";
    }
}
