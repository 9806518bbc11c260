package io.holter.local.simulator;

/** What an acute episode disturbs; a person has at most one a day in each. */
enum Channel {
    /** The heart rate of the watch. */
    HEART,
    /** The readings of the cuff. */
    PRESSURE
}
