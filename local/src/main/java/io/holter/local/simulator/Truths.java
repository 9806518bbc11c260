package io.holter.local.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the truth from the persons. */
final class Truths {
    private static final Comparator<PlantedEpisode> ORDER = Comparator.comparingLong(PlantedEpisode::start)
            .thenComparing(PlantedEpisode::patient)
            .thenComparing(PlantedEpisode::signal);

    private Truths() {}

    static Truth collect(CohortPlan plan, PersonState[] persons, Counts counts, List<PlantedEpisode> silences) {
        List<PlantedEpisode> episodes = new ArrayList<>(silences);
        List<PlantedEpisode> nearMisses = new ArrayList<>();
        List<DailyRisk> risks = new ArrayList<>();
        List<TrueOutcome> outcomes = new ArrayList<>();
        for (PersonState state : persons) {
            for (PlannedEpisode planned : state.episodes()) {
                (planned.kind().nearMiss() ? nearMisses : episodes).add(planted(plan, state.person(), planned));
            }
            risks.addAll(state.life().risks());
            state.life().outcomes().stream()
                    .filter(o -> o.time() < plan.until())
                    .forEach(outcomes::add);
        }
        episodes.sort(ORDER);
        nearMisses.sort(ORDER);
        outcomes.sort(Comparator.comparingLong(TrueOutcome::time));
        return new Truth(plan, counts, episodes, nearMisses, risks, outcomes);
    }

    private static PlantedEpisode planted(CohortPlan plan, Person person, PlannedEpisode planned) {
        long midnight = plan.firstDay()
                .plusDays(planned.day())
                .atStartOfDay(person.zone())
                .toInstant()
                .toEpochMilli();
        return new PlantedEpisode(
                planned.kind().rule(),
                person.pseudonym(),
                planned.kind().signal().code(),
                midnight + planned.minute() * 60_000L,
                midnight + planned.end() * 60_000L,
                planned.kind().code());
    }
}
