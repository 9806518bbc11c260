package io.holter.local.burden;

import io.holter.local.simulator.Grade;
import java.util.Set;

/**
 * Something that really happened to a patient. Times are measurement times, ms since 1970 UTC.
 *
 * @param kind what, lower snake case
 * @param patient pseudonym
 * @param start begin; delays count from here
 * @param from earliest detection of an alert that still belongs to it
 * @param until latest detection of an alert that still belongs to it
 * @param foundBy ids of the rules that ought to find it
 * @param excuses ids of further rules whose alert it justifies
 * @param grade how clear it is; only clear and mild ones count for sensitivity
 * @param nearMiss true if no rule ought to find it and it justifies no alert
 */
public record TrueEpisode(
        String kind,
        String patient,
        long start,
        long from,
        long until,
        Set<String> foundBy,
        Set<String> excuses,
        Grade grade,
        boolean nearMiss) {

    /** Copies the sets. */
    public TrueEpisode {
        foundBy = Set.copyOf(foundBy);
        excuses = Set.copyOf(excuses);
    }

    /** True if it ought to be found. */
    boolean counts() {
        return !foundBy.isEmpty() && (grade == Grade.CLEAR || grade == Grade.MILD);
    }

    /** True if it is well within what the rules are meant for. */
    boolean clear() {
        return grade == Grade.CLEAR;
    }

    /** True if an alert of this rule and time belongs to it. */
    boolean justifies(RaisedAlert alert) {
        return !nearMiss && overlaps(alert) && (foundBy.contains(alert.rule()) || excuses.contains(alert.rule()));
    }

    /** True if the alert was detected in its time, or what it saw lies in it. */
    boolean overlaps(RaisedAlert alert) {
        return alert.started() <= until && alert.detected() >= from;
    }

    /** Shows neither pseudonym nor time. */
    @Override
    public String toString() {
        return "TrueEpisode[" + kind + "]";
    }
}
