package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a sport session means for the rules. */
final class SessionTruth {
    private static final double CLEARLY_ABOVE = 8;

    private SessionTruth() {}

    static void note(PersonState state, PersonDay day, Session session) {
        Person person = state.person();
        long start = day.at(session.start());
        long end = day.at(session.end());
        String detail =
                String.format(Locale.ROOT, "up to %.0f /min%s", session.peak(), session.told() ? "" : ", untold");
        state.note(EpisodeKind.EXERCISE, start, end + TimeUnit.MINUTES.toMillis(10), Grade.CLEAR, detail);
        double above = session.peak() - person.traits().ceiling();
        if (session.told() && person.traits().ceiling() > 0 && above > 1) {
            Grade grade = above >= CLEARLY_ABOVE ? Grade.CLEAR : Grade.MILD;
            state.note(EpisodeKind.ABOVE_CEILING, start, end, grade, detail);
        }
        if (session.told()) {
            state.sessions().add(session);
        }
    }

    /** Dispositions that show in sessions, once enough of them were told: as rules count 3 of 5. */
    static void dispositions(CohortPlan plan, PersonState state) {
        Person person = state.person();
        Traits traits = person.traits();
        double most = 220.0 - (plan.firstDay().getYear() - person.profile().getBirthYear());
        long qualifying =
                state.sessions().stream().filter(s -> s.peak() >= 0.7 * most).count();
        boolean coronary = person.has(Condition.CORONARY_HEART_DISEASE);
        if (coronary && traits.recovery() <= 14 && qualifying >= 3) {
            Grade grade = traits.recovery() <= 9 && qualifying >= 5 ? Grade.CLEAR : Grade.MILD;
            note(
                    plan,
                    state,
                    EpisodeKind.SLOW_RECOVERY,
                    grade,
                    String.format(Locale.ROOT, "%.0f /min", traits.recovery()));
        }
        long hard = state.sessions().stream().filter(s -> s.exertion() >= 17).count();
        double limit = person.takes("C07") ? 0.62 / 0.85 : 0.8;
        if (coronary && traits.reserve() < limit && hard >= 3) {
            Grade grade = traits.reserve() < 0.9 * limit && hard >= 5 ? Grade.CLEAR : Grade.MILD;
            String detail = String.format(Locale.ROOT, "%.2f of the reserve", traits.reserve());
            note(plan, state, EpisodeKind.CHRONOTROPIC_INCOMPETENCE, grade, detail);
        }
    }

    private static void note(CohortPlan plan, PersonState state, EpisodeKind kind, Grade grade, String detail) {
        state.note(kind, plan.start(), plan.until(), grade, detail);
    }
}
