package io.holter.local.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row.
 *
 * @param from first day
 * @param to day after the last
 */
record DayRun(int from, int to) {

    /** Runs of true that are at least so many days long. */
    static List<DayRun> of(boolean[] days, int shortest) {
        List<DayRun> runs = new ArrayList<>();
        int from = -1;
        for (int day = 0; day <= days.length; day++) {
            boolean on = day < days.length && days[day];
            if (on && from < 0) {
                from = day;
            } else if (!on && from >= 0) {
                if (day - from >= shortest) {
                    runs.add(new DayRun(from, day));
                }
                from = -1;
            }
        }
        return runs;
    }

    int days() {
        return to - from;
    }

    /** True if one of the days of this run is marked. */
    boolean any(boolean[] marked) {
        for (int day = from; day < to; day++) {
            if (marked[day]) {
                return true;
            }
        }
        return false;
    }
}
