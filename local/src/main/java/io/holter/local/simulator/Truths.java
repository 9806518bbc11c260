package io.holter.local.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the truth from the persons. */
final class Truths {
    private static final Comparator<PlantedEpisode> ORDER = Comparator.comparingLong(PlantedEpisode::start)
            .thenComparing(PlantedEpisode::patient)
            .thenComparing(PlantedEpisode::kind);

    private Truths() {}

    static Truth collect(CohortPlan plan, PersonState[] persons, Counts counts, List<PlantedEpisode> silences) {
        List<PlantedEpisode> episodes = new ArrayList<>(silences);
        List<DailyRisk> risks = new ArrayList<>();
        List<TrueOutcome> outcomes = new ArrayList<>();
        for (PersonState state : persons) {
            for (PlannedEpisode planned : state.episodes()) {
                episodes.add(planted(plan, state.person(), planned));
            }
            risks.addAll(state.life().risks());
            state.life().outcomes().stream()
                    .filter(o -> o.time() < plan.until())
                    .forEach(outcomes::add);
        }
        episodes.sort(ORDER);
        outcomes.sort(Comparator.comparingLong(TrueOutcome::time));
        return new Truth(plan, counts, years(plan, persons), episodes, risks, outcomes);
    }

    private static PlantedEpisode planted(CohortPlan plan, Person person, PlannedEpisode planned) {
        long midnight = plan.firstDay()
                .plusDays(planned.day())
                .atStartOfDay(person.zone())
                .toInstant()
                .toEpochMilli();
        return new PlantedEpisode(
                planned.kind(),
                person.pseudonym(),
                midnight + planned.minute() * 60_000L,
                midnight + planned.end() * 60_000L,
                planned.grade(),
                planned.detail());
    }

    private static double years(CohortPlan plan, PersonState[] persons) {
        double days = 0;
        for (PersonState state : persons) {
            days += state.life().daysPresent(plan.until());
        }
        return days / 365.25;
    }
}
