package io.holter.local.simulator;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * What to simulate.
 *
 * @param patients how many patients, 1 to 100,000
 * @param days how many days, 1 to 366
 * @param seed the same seed gives the same cohort; patient i is the same whatever the cohort's size
 * @param firstDay first day, UTC
 */
public record CohortPlan(int patients, int days, long seed, LocalDate firstDay) {

    /** Checks the ranges; every problem is named at once. */
    public CohortPlan {
        String problems =
                (patients < 1 || patients > 100_000 ? "patients must be 1 to 100000, got " + patients + "; " : "")
                        + (days < 1 || days > 366 ? "days must be 1 to 366, got " + days + "; " : "");
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems + "see ./holter demo --help");
        }
    }

    /** The cohort of the demo: 300 patients, 60 days. */
    public static CohortPlan standard() {
        return new CohortPlan(300, 60, 7, LocalDate.of(2026, 1, 1));
    }

    /** Start of the first day, ms since 1970 UTC. */
    public long start() {
        return midnight(0);
    }

    /** End of history, ms since 1970 UTC: midnight after the last day. Nothing arrives at or after it. */
    public long until() {
        return midnight(days);
    }

    /** The last simulated day, UTC: the date of the last night. */
    public LocalDate lastDay() {
        return firstDay.plusDays(days - 1L);
    }

    /** Start of day {@code day} (from 0), ms since 1970 UTC. */
    long midnight(int day) {
        return TimeUnit.DAYS.toMillis(firstDay.toEpochDay() + day);
    }
}
