package io.holter.archive.row;

import java.time.LocalDate;

/**
 * Days from {@code first} to {@code last}, both included.
 *
 * @param first first day, UTC
 * @param last last day, UTC
 */
public record DayRange(LocalDate first, LocalDate last) {
    /** Every day. */
    public static final DayRange ALL = new DayRange(LocalDate.MIN, LocalDate.MAX);

    /** True if {@code day} lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
