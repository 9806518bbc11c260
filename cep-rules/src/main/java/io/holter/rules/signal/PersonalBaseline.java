package io.holter.rules.signal;

import java.util.Arrays;

/**
 * A patient's own normal: the median of the daily values of days -35 to -8. The last seven days stay out, so that a
 * deterioration does not enter its own baseline. Who has fewer than 14 valid days there, but at least 5 before day -8
 * in all, gets the median of those: a start for the first weeks after enrolment.
 */
public final class PersonalBaseline {
    /** First day of the window, counted back from the day after the last one. */
    public static final int FROM = 35;

    /** Last day of the window. */
    public static final int TO = 8;

    /** Valid days for the full baseline. */
    public static final int ENOUGH = 14;

    /** Valid days for the provisional one. */
    public static final int FEW = 5;

    private PersonalBaseline() {}

    /**
     * The baseline, or NaN if there are too few days.
     *
     * @param days daily values, the last one being day -1; NaN where there is none
     */
    public static double of(double... days) {
        int end = Math.max(0, days.length - TO + 1);
        double[] all = Arrays.copyOfRange(days, 0, end);
        double[] window = Arrays.copyOfRange(days, Math.max(0, days.length - FROM), end);
        if (SeriesStatistics.count(window) >= ENOUGH) {
            return SeriesStatistics.median(window);
        }
        return SeriesStatistics.count(all) >= FEW ? SeriesStatistics.median(all) : Double.NaN;
    }
}
