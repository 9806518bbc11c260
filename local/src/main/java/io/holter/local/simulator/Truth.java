package io.holter.local.simulator;

import java.nio.file.Path;
import java.util.List;

/**
 * What the simulator knows and the platform must find out.
 *
 * @param plan what was simulated
 * @param counts what was sent
 * @param patientYears time under observation: without admissions and without the time after death or dropout
 * @param episodes what was planted, near misses too, by start
 * @param risks true risk per heart-failure patient and day
 * @param outcomes events that happened
 */
public record Truth(
        CohortPlan plan,
        Counts counts,
        double patientYears,
        List<PlantedEpisode> episodes,
        List<DailyRisk> risks,
        List<TrueOutcome> outcomes) {

    /** Copies the lists. */
    public Truth {
        episodes = List.copyOf(episodes);
        risks = List.copyOf(risks);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Writes the truth as JSON (times in ms since 1970 UTC).
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void write(Path file) {
        TruthFile.write(this, file);
    }
}
