package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Which acute episodes a person gets and when; drawn before any sample, so that the truth does not depend on the noise. */
final class EpisodePlan {
    private static final int DAYS_APART = 2;

    /** What can happen, and how probable it is per patient and day. */
    private enum Chance {
        TACHYCARDIA(EpisodeKind.TACHYCARDIA, Channel.HEART, 0.004),
        BRADYCARDIA(EpisodeKind.BRADYCARDIA, Channel.HEART, 0.0025),
        SHORT_TACHYCARDIA(EpisodeKind.SHORT_TACHYCARDIA, Channel.HEART, 0.003),
        INTERRUPTED_TACHYCARDIA(EpisodeKind.INTERRUPTED_TACHYCARDIA, Channel.HEART, 0.002),
        ASLEEP_SLOW(EpisodeKind.ASLEEP_SLOW, Channel.HEART, 0.002),
        SHOCK(EpisodeKind.SHOCK, Channel.HEART, 0.0005),
        PAUSE(EpisodeKind.PAUSE, Channel.BEATS, 0.006),
        ECTOPIC_RUN(EpisodeKind.ECTOPIC_RUN, Channel.BEATS, 0.01),
        SEVERE_PRESSURE(EpisodeKind.SEVERE_PRESSURE, Channel.PRESSURE, 0.0035),
        SEVERE_UNREPEATED(EpisodeKind.SEVERE_UNREPEATED, Channel.PRESSURE, 0.0028),
        SEVERE_THEN_NORMAL(EpisodeKind.SEVERE_THEN_NORMAL, Channel.PRESSURE, 0.0028),
        HYPOTENSION(EpisodeKind.HYPOTENSION, Channel.PRESSURE, 0.002),
        DESATURATION(EpisodeKind.DESATURATION, Channel.OXYGEN, 0.003),
        LOOSE_OXIMETER(EpisodeKind.LOOSE_OXIMETER, Channel.OXYGEN, 0.004),
        OTHER_ON_SCALE(EpisodeKind.OTHER_ON_SCALE, Channel.SCALE, 0.0015),
        CLOTHES_ON_SCALE(EpisodeKind.CLOTHES_ON_SCALE, Channel.SCALE, 0.012);

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
    private final Spells spells;
    private final SplittableRandom random;

    private EpisodePlan(CohortPlan plan, Person person, LifeCourse life, Silences silences, Spells spells) {
        this.plan = plan;
        this.person = person;
        this.life = life;
        this.silences = silences;
        this.spells = spells;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.EPISODES, 1);
    }

    static List<PlannedEpisode> draw(
            CohortPlan plan, Person person, LifeCourse life, Silences silences, Spells spells) {
        EpisodePlan drawing = new EpisodePlan(plan, person, life, silences, spells);
        List<PlannedEpisode> drawn = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            drawing.drawFor(channel, drawn);
        }
        return List.copyOf(drawn);
    }

    private boolean equipped(Channel channel) {
        Person.Equipment equipment = person.equipment();
        boolean watch = equipment.watch() && equipment.fastClockDay() < 0;
        return switch (channel) {
            case HEART -> watch;
            case BEATS -> watch && equipment.rhythm();
            case PRESSURE -> equipment.cuff();
            case OXYGEN -> equipment.oximeter();
            case SCALE -> equipment.scale();
        };
    }

    private void drawFor(Channel channel, List<PlannedEpisode> drawn) {
        int next = 1;
        EpisodeDraw draws = new EpisodeDraw(person, random);
        for (int day = 1; equipped(channel) && day < plan.days() - 1; day++) {
            double draw = random.nextDouble();
            for (Chance chance : Chance.values()) {
                if (chance.channel == channel) {
                    if (draw >= 0 && draw < chance.perDay && day >= next && possible(chance, day)) {
                        drawn.add(draws.episode(chance.kind, channel, day));
                        next = day + DAYS_APART;
                    }
                    draw -= chance.perDay;
                }
            }
        }
    }

    /** At home all day and the day after, device in use, in sinus rhythm if it matters, and not by nature of the person. */
    private boolean possible(Chance chance, int day) {
        Signal signal = switch (chance.channel) {
            case PRESSURE -> Signal.SYSTOLIC;
            case SCALE -> Signal.WEIGHT;
            default -> Signal.HEART_RATE;
        };
        boolean rhythm = chance.channel == Channel.HEART || chance.channel == Channel.BEATS;
        long from = plan.midnight(day) - TimeUnit.HOURS.toMillis(12);
        long to = plan.midnight(day + 1) + TimeUnit.HOURS.toMillis(12);
        for (long t = from; t <= to; t += TimeUnit.HOURS.toMillis(1)) {
            if (!life.present(t) || silences.silent(signal, t) || (rhythm && spells.at(t) != null)) {
                return false;
            }
        }
        return !(chance.kind == EpisodeKind.BRADYCARDIA && person.has(Condition.ATHLETE));
    }
}
