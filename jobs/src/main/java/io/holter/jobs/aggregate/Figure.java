package io.holter.jobs.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * One line of a release. Of a suppressed line nothing is given but that it is.
 *
 * @param indicator stable code, such as bp_control
 * @param age {@link AgeBand} or null for all
 * @param sex {@link SexGroup} or null for all
 * @param numerator count, or null if suppressed
 * @param denominator what the count is divided by, or null if suppressed or if there is none
 * @param estimate value with interval, or null if suppressed or if there is none
 * @param unit of the value
 * @param suppressed true if withheld to protect members
 */
record Figure(
        String indicator,
        @Nullable AgeBand age,
        @Nullable SexGroup sex,
        @Nullable Long numerator,
        @Nullable Double denominator,
        @Nullable Interval estimate,
        String unit,
        boolean suppressed) {

    static Figure withheld(String indicator, @Nullable AgeBand age, @Nullable SexGroup sex, String unit) {
        return new Figure(indicator, age, sex, null, null, null, unit, true);
    }

    static Figure total(String indicator, long numerator, double denominator, Interval estimate, String unit) {
        return new Figure(indicator, null, null, numerator, denominator, estimate, unit, false);
    }
}
