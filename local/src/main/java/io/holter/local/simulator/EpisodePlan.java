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

    /** What can happen, and how probable it is per patient and day. */
    private enum Chance {
        TACHYCARDIA(EpisodeKind.TACHYCARDIA, Channel.HEART, 0.0042),
        BRADYCARDIA(EpisodeKind.BRADYCARDIA, Channel.HEART, 0.0028),
        EXERCISE(EpisodeKind.EXERCISE, Channel.HEART, 0.004),
        SHORT_TACHYCARDIA(EpisodeKind.SHORT_TACHYCARDIA, Channel.HEART, 0.003),
        INTERRUPTED_TACHYCARDIA(EpisodeKind.INTERRUPTED_TACHYCARDIA, Channel.HEART, 0.002),
        ASLEEP_SLOW(EpisodeKind.ASLEEP_SLOW, Channel.HEART, 0.002),
        SEVERE_PRESSURE(EpisodeKind.SEVERE_PRESSURE, Channel.PRESSURE, 0.0035),
        SEVERE_UNREPEATED(EpisodeKind.SEVERE_UNREPEATED, Channel.PRESSURE, 0.0028),
        SEVERE_THEN_NORMAL(EpisodeKind.SEVERE_THEN_NORMAL, Channel.PRESSURE, 0.0028);

        private final EpisodeKind kind;
        private final Channel channel;
        private final double perDay;

        Chance(EpisodeKind kind, Channel channel, double perDay) {
            this.kind = kind;
            this.channel = channel;
            this.perDay = perDay;
        }
    }

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
        drawFor(Channel.HEART, person.equipment().watch() && person.equipment().fastClockDay() < 0, drawn);
        drawFor(Channel.PRESSURE, person.equipment().cuff(), drawn);
        return List.copyOf(drawn);
    }

    private void drawFor(Channel channel, boolean equipped, List<PlannedEpisode> drawn) {
        int next = 1;
        for (int day = 1; equipped && day < plan.days() - 1; day++) {
            double draw = random.nextDouble();
            for (Chance chance : Chance.values()) {
                if (chance.channel == channel) {
                    if (draw >= 0 && draw < chance.perDay && day >= next && possible(chance, day)) {
                        drawn.add(episode(chance.kind, day));
                        next = day + DAYS_APART;
                    }
                    draw -= chance.perDay;
                }
            }
        }
    }

    /** At home all day and the day after, device in use, and the rule applies to the person. */
    private boolean possible(Chance chance, int day) {
        long from = plan.midnight(day) - TimeUnit.HOURS.toMillis(12);
        long to = plan.midnight(day + 1) + TimeUnit.HOURS.toMillis(12);
        Signal signal = chance.channel == Channel.HEART ? Signal.HEART_RATE : Signal.SYSTOLIC;
        for (long t = from; t <= to; t += TimeUnit.HOURS.toMillis(3)) {
            if (!life.present(t) || silences.silent(signal, t)) {
                return false;
            }
        }
        return !(chance.kind == EpisodeKind.BRADYCARDIA && person.has(Condition.ATHLETE));
    }

    private PlannedEpisode episode(EpisodeKind kind, int day) {
        int awake = 570 + random.nextInt(600);
        boolean personal = !person.profile().getLimits().isEmpty();
        return switch (kind) {
            case TACHYCARDIA ->
                heart(kind, day, awake, 14 + random.nextInt(27), (personal ? 138 : 128) + random.nextInt(34));
            case BRADYCARDIA -> heart(kind, day, awake, 14 + random.nextInt(27), 33 + random.nextInt(4));
            case EXERCISE -> heart(kind, day, awake, 25 + random.nextInt(20), 128 + random.nextInt(20));
            case SHORT_TACHYCARDIA -> heart(kind, day, awake, 8, 128 + random.nextInt(20));
            case INTERRUPTED_TACHYCARDIA -> heart(kind, day, awake, 28, 130 + random.nextInt(15));
            case ASLEEP_SLOW -> heart(kind, day, 100 + random.nextInt(120), 25, 38);
            case SEVERE_PRESSURE, SEVERE_THEN_NORMAL ->
                pressure(kind, day, 660 + random.nextInt(360), 4 + random.nextInt(9), 186 + random.nextInt(20));
            case SEVERE_UNREPEATED -> pressure(kind, day, 660 + random.nextInt(360), 15, 184 + random.nextInt(20));
            default -> throw new IllegalArgumentException("not planted: " + kind);
        };
    }

    private static PlannedEpisode heart(EpisodeKind kind, int day, int minute, int minutes, double level) {
        return new PlannedEpisode(kind, Channel.HEART, day, minute, minutes, level, Grade.CLEAR);
    }

    private static PlannedEpisode pressure(EpisodeKind kind, int day, int minute, int minutes, double level) {
        return new PlannedEpisode(kind, Channel.PRESSURE, day, minute, minutes, level, Grade.CLEAR);
    }
}
