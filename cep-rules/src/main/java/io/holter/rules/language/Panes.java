package io.holter.rules.language;

import java.time.Duration;

/** Panes in which windows move. */
final class Panes {
    /** Most panes of a window. */
    static final int MOST = 64;

    private static final int USUAL = 24;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 3_600_000;

    private Panes() {}

    /** A 24th of the window, rounded up to whole minutes; to whole seconds for a window shorter than 24 min. */
    static Duration usual(Duration over) {
        long exact = (over.toMillis() + USUAL - 1) / USUAL;
        long grain = exact < MINUTE ? SECOND : MINUTE;
        return Duration.ofMillis((exact + grain - 1) / grain * grain);
    }

    static void check(Fields f, Duration over, Duration pane) {
        if (pane.toMillis() < SECOND || pane.compareTo(over) > 0) {
            f.problems().at(f.node(), "'pane' must be at least 1 s and at most 'over'", "leave it out for a 24th");
        } else if (over.compareTo(pane.multipliedBy(MOST)) > 0) {
            f.problems()
                    .at(
                            f.node(),
                            "the window has more than " + MOST + " panes",
                            "a pane of at least " + shortest(over) + ", or leave 'pane' out");
        }
    }

    private static String shortest(Duration over) {
        long ms = (over.toMillis() + MOST - 1) / MOST;
        if (ms <= MINUTE) {
            return (ms + SECOND - 1) / SECOND + " s";
        }
        return ms <= HOUR ? (ms + MINUTE - 1) / MINUTE + " min" : (ms + HOUR - 1) / HOUR + " h";
    }
}
