package io.holter.local.simulator;

import io.holter.schema.alert.Alert;

/**
 * An episode that was planted, or a near miss.
 *
 * @param kind what
 * @param patient pseudonym
 * @param start measurement time of the begin, ms since 1970 UTC; for silence the arrival time of the deadline
 * @param end end, ms since 1970 UTC; for silence the arrival that ended it, or the end of history
 * @param grade how clear
 * @param detail what was planted, in words and figures for people, such as "134 /min"; may be empty
 */
public record PlantedEpisode(EpisodeKind kind, String patient, long start, long end, Grade grade, String detail) {

    /**
     * True if the alert is at the time of this episode: the time from its start to its detection (measurement time; for
     * silence its deadline) overlaps the episode, with the tolerance of the kind. The patient must be compared as well.
     */
    public boolean covers(Alert alert) {
        long started = alert.getStarted().toEpochMilli();
        long detected = alert.getDetected().toEpochMilli();
        return detected >= start - kind.before() && Math.min(started, detected) <= end + kind.grace();
    }

    /** True for a later one of the same patient that begins before this one ends. */
    boolean overlaps(PlantedEpisode later) {
        return patient.equals(later.patient()) && later.start() <= end;
    }

    /** This and a later, overlapping silence of the same patient as one; the detail names all signals. */
    PlantedEpisode joinedWith(PlantedEpisode later) {
        String signals = detail.contains(later.detail()) ? detail : detail + "+" + later.detail();
        return new PlantedEpisode(kind, patient, start, Math.max(end, later.end()), grade, signals);
    }
}
