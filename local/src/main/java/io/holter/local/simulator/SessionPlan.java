package io.holter.local.simulator;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Whether and how a person exercises on a day. */
final class SessionPlan {
    private static final double BETA_BLOCKED = 0.85;

    private SessionPlan() {}

    /** The session of the day, or null. */
    static @Nullable Session draw(CohortPlan plan, PersonState state, int day) {
        Person person = state.person();
        SplittableRandom random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.SESSIONS, day);
        Latents latents = state.latents();
        double well = (1 - latents.congestion(day)) * (1 - latents.infection(day));
        if (random.nextDouble() >= person.traits().sessionsPerDay() * well || busy(state, day)) {
            return null;
        }
        double intensity = 0.5 + 0.5 * random.nextDouble();
        double most = 220.0 - (plan.firstDay().getYear() - person.profile().getBirthYear());
        double resting = person.body().restingRate();
        double reserve = person.traits().reserve() * (person.takes("C07") ? BETA_BLOCKED : 1);
        double peak = resting + reserve * intensity * (most - resting);
        int exertion = (int) Math.round(Math.max(7, Math.min(20, 7.5 + 11.5 * intensity + random.nextGaussian())));
        double recovery = Math.max(2, person.traits().recovery() * (0.7 + 0.4 * intensity) + 3 * random.nextGaussian());
        String[] sports = {"walk", "run", "cycle", "other"};
        return new Session(
                560 + random.nextInt(560),
                18 + random.nextInt(35),
                peak,
                recovery,
                random.nextDouble() < 0.7,
                exertion,
                sports[random.nextInt(sports.length)]);
    }

    /** Nobody runs on a day of an acute episode, and a watch that measures nothing sees no session. */
    private static boolean busy(PersonState state, int day) {
        return !state.person().equipment().watch()
                || state.episode(Channel.HEART, day) != null
                || state.episode(Channel.BEATS, day) != null;
    }
}
