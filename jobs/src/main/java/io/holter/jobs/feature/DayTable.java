package io.holter.jobs.feature;

import java.util.Arrays;
import java.util.List;

/** The values of the last days before an index time, as far as they had arrived by then. */
final class DayTable {
    /** Days looked back: enough for a provisional baseline in the first months. */
    static final int DAYS = 90;

    private final double[][] columns = new double[DayValue.COUNT][DAYS];

    /**
     * Picks what was known.
     *
     * @param index index time, ms since 1970 UTC
     * @param facts a patient's days in order of day, then of when they were known
     */
    DayTable(long index, List<PatientFact> facts) {
        Arrays.stream(columns).forEach(column -> Arrays.fill(column, Double.NaN));
        long end = Math.floorDiv(index, DayDigest.DAY);
        for (PatientFact fact : facts) {
            int place = (int) (fact.day() - end) + DAYS;
            if (place >= 0 && place < DAYS && fact.arrived() <= index) {
                for (int v = 0; v < DayValue.COUNT; v++) {
                    columns[v][place] = fact.values()[v];
                }
            }
        }
    }

    /** One value over the days, the last being day -1; NaN where there is none. */
    double[] column(DayValue value) {
        return columns[value.ordinal()];
    }
}
