package io.holter.local.simulator;

/** What an acute episode disturbs; a person has at most one a day in each. */
enum Channel {
    /** The heart rate of the watch. */
    HEART,
    /** Single intervals between beats. */
    BEATS,
    /** The readings of the cuff. */
    PRESSURE,
    /** The readings of the oximeter. */
    OXYGEN,
    /** The readings of the scale. */
    SCALE
}
