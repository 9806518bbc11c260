package io.holter.local.marginal;

import io.holter.local.delivery.DeliveryReader;
import io.holter.local.screen.Stage;
import io.holter.local.simulator.Cohort;
import io.holter.local.simulator.CohortPlan;
import io.holter.local.simulator.EpisodeKind;
import io.holter.local.simulator.Truth;
import java.util.Iterator;

/** A simulated cohort as distributions. Beats are those of people who never fibrillate. */
public final class SimulatedSource {
    private SimulatedSource() {}

    /** Simulates and collects. */
    public static Marginals read(CohortPlan plan, Stage stage) {
        Marginals out = new Marginals("simulated");
        long done = 0;
        for (Iterator<Cohort> people = Cohort.people(plan).iterator(); people.hasNext(); ) {
            Cohort one = people.next();
            PersonSeries person = new PersonSeries();
            new DeliveryReader(person).all(one.deliveries());
            Truth truth = one.truth();
            boolean fibrillates =
                    person.fibrillation() || truth.episodes().stream().anyMatch(e -> fibrillation(e.kind()));
            Summaries.add(person, !fibrillates, out);
            stage.at(++done);
        }
        return out;
    }

    private static boolean fibrillation(EpisodeKind kind) {
        return switch (kind) {
            case AF_EPISODE, NEW_AF, LONG_AF, RAPID_AF, SLOW_AF, PERMANENT_AF, AF_WITHOUT_ANTICOAGULANT -> true;
            default -> false;
        };
    }
}
