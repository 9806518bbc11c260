package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything that can be planted is planted, mild and clear, and the table of rules is whole. */
class PlantedKindsTest {
    private static final CohortPlan PLAN = new CohortPlan(420, 90, 5, LocalDate.of(2026, 1, 1));

    @Test
    void plantsEveryKind() {
        Set<EpisodeKind> missing = EnumSet.allOf(EpisodeKind.class);
        Map<EpisodeKind, Set<Grade>> grades = new EnumMap<>(EpisodeKind.class);
        missing.remove(EpisodeKind.SILENCE); // taken from deliveries: CohortRealismTest
        for (int patient = 0; patient < PLAN.patients() && !missing.isEmpty(); patient++) {
            for (PlantedEpisode planted : withoutSamples(patient)) {
                missing.remove(planted.kind());
                grades.computeIfAbsent(planted.kind(), k -> EnumSet.noneOf(Grade.class))
                        .add(planted.grade());
                assertThat(planted.start()).as(planted.kind().code()).isLessThan(planted.end());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(grades.get(EpisodeKind.TACHYCARDIA)).contains(Grade.MILD, Grade.CLEAR);
        assertThat(grades.get(EpisodeKind.AF_EPISODE)).contains(Grade.HIDDEN, Grade.MILD, Grade.CLEAR);
    }

    @Test
    void namesARuleForEveryKindThatIsNoNearMiss() {
        Set<String> rules = new HashSet<>();
        for (EpisodeKind kind : EpisodeKind.values()) {
            rules.addAll(kind.foundBy());
            assertThat(kind.foundBy()).as(kind.code()).noneMatch(kind.excuses()::contains);
        }
        assertThat(rules).hasSize(44);
        assertThat(EpisodeKind.EXERCISE.nearMiss()).isTrue();
        assertThat(EpisodeKind.PERMANENT_AF.nearMiss()).isFalse();
    }

    /** Lives the days without sending anything. */
    private static Collection<PlantedEpisode> withoutSamples(int patient) {
        PersonState state = new PersonState(PLAN, patient, upload -> {});
        for (int day = 0; day < PLAN.days(); day++) {
            PersonDay lived = new PersonDay(PLAN, state, day);
            if (state.person().equipment().watch()) {
                new Watch(PLAN, state, lived).end();
            }
            state.app().live(lived);
        }
        return Truths.collect(PLAN, new PersonState[] {state}, TruthExamples.NO_COUNTS, List.of())
                .episodes();
    }
}
