package io.holter.jobs.archiving;

/** How landing folders divide arrival time. */
public enum LandingPartition {
    /** {@code dt=YYYY-MM-DD/hour=HH}: for live data. */
    HOUR,
    /** {@code dt=YYYY-MM-DD}: for history loads, which would open a file per hour otherwise. */
    DAY
}
