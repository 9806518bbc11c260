package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Which episodes a person gets and when; drawn before any sample, so that the truth does not depend on the noise. */
final class EpisodePlan {
    private static final int DAYS_APART = 2;

    private final CohortPlan plan;
    private final Person person;
    private final LifeCourse life;
    private final Silences silences;
    private final SplittableRandom random;

    private EpisodePlan(CohortPlan plan, Person person, LifeCourse life, Silences silences) {
        this.plan = plan;
        this.person = person;
        this.life = life;
        this.silences = silences;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.EPISODES, 1);
    }

    static List<PlannedEpisode> draw(CohortPlan plan, Person person, LifeCourse life, Silences silences) {
        return new EpisodePlan(plan, person, life, silences).draw();
    }

    private List<PlannedEpisode> draw() {
        List<PlannedEpisode> drawn = new ArrayList<>();
        drawFor(
                Signal.HEART_RATE,
                person.equipment().watch() && person.equipment().fastClockDay() < 0,
                drawn);
        drawFor(Signal.SYSTOLIC, person.equipment().cuff(), drawn);
        return List.copyOf(drawn);
    }

    private void drawFor(Signal signal, boolean equipped, List<PlannedEpisode> drawn) {
        int next = 1;
        for (int day = 1; equipped && day < plan.days() - 1; day++) {
            double draw = random.nextDouble();
            for (EpisodeKind kind : EpisodeKind.values()) {
                if (kind.signal() == signal) {
                    if (draw >= 0 && draw < kind.perDay() && day >= next && possible(kind, day)) {
                        drawn.add(episode(kind, day));
                        next = day + DAYS_APART;
                    }
                    draw -= kind.perDay();
                }
            }
        }
    }

    /** At home all day and the day after, device in use, and the rule applies to the person. */
    private boolean possible(EpisodeKind kind, int day) {
        long from = plan.midnight(day) - TimeUnit.HOURS.toMillis(12);
        long to = plan.midnight(day + 1) + TimeUnit.HOURS.toMillis(12);
        for (long t = from; t <= to; t += TimeUnit.HOURS.toMillis(3)) {
            if (!life.present(t) || silences.silent(kind.signal(), t)) {
                return false;
            }
        }
        return !(kind.rule().equals("RH-01") && person.has(Condition.ATHLETE));
    }

    private PlannedEpisode episode(EpisodeKind kind, int day) {
        int awake = 570 + random.nextInt(600);
        boolean personal = !person.profile().getLimits().isEmpty();
        return switch (kind) {
            case TACHYCARDIA ->
                new PlannedEpisode(
                        kind, day, awake, 14 + random.nextInt(27), (personal ? 138 : 128) + random.nextInt(34));
            case BRADYCARDIA -> new PlannedEpisode(kind, day, awake, 14 + random.nextInt(27), 33 + random.nextInt(4));
            case EXERCISE -> new PlannedEpisode(kind, day, awake, 25 + random.nextInt(20), 128 + random.nextInt(20));
            case SHORT_TACHYCARDIA -> new PlannedEpisode(kind, day, awake, 8, 128 + random.nextInt(20));
            case INTERRUPTED_TACHYCARDIA -> new PlannedEpisode(kind, day, awake, 28, 130 + random.nextInt(15));
            case ASLEEP_SLOW -> new PlannedEpisode(kind, day, 100 + random.nextInt(120), 25, 38);
            case SEVERE_REPEATED, SEVERE_THEN_NORMAL ->
                new PlannedEpisode(
                        kind, day, 660 + random.nextInt(360), 4 + random.nextInt(9), 186 + random.nextInt(20));
            case SEVERE_ALONE -> new PlannedEpisode(kind, day, 660 + random.nextInt(360), 15, 184 + random.nextInt(20));
        };
    }
}
