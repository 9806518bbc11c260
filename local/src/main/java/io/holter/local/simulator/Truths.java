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
        double days = 0;
        for (PersonState state : persons) {
            days += state.life().daysPresent(plan.until());
            note(plan, state);
            episodes.addAll(state.notes());
            risks.addAll(state.life().risks());
            state.life().outcomes().stream()
                    .filter(o -> o.time() < plan.until())
                    .forEach(outcomes::add);
        }
        episodes.removeIf(e -> e.start() >= plan.until());
        episodes.sort(ORDER);
        outcomes.sort(Comparator.comparingLong(TrueOutcome::time));
        return new Truth(plan, counts, days / 365.25, episodes, risks, outcomes);
    }

    /** What was drawn beforehand joins what came about while the days were lived. */
    private static void note(CohortPlan plan, PersonState state) {
        for (PlannedEpisode planned : state.episodes()) {
            long midnight = state.midnight(planned.day());
            long end = midnight + Math.max(planned.end(), planned.minute() + 1) * 60_000L;
            state.note(planned.kind(), midnight + planned.minute() * 60_000L, end, planned.grade(), planned.detail());
        }
        SessionTruth.dispositions(plan, state);
        new RhythmTruth(plan, state).note();
        new DoseTruth(plan, state).note();
        new CourseTruth(plan, state).note();
        new TrendTruth(plan, state).note();
    }
}
