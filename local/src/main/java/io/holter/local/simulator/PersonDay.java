package io.holter.local.simulator;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One local day of one person, minute by minute, as the devices see it. */
final class PersonDay {
    private static final int MINUTES = 1440;
    private static final long MINUTE = 60_000;

    private final CohortPlan plan;
    private final PersonState state;
    private final Person person;
    private final int day;
    private final SplittableRandom random;
    private final long midnight;
    private final DayShape shape;
    private final HeartRate heart;
    private final @Nullable PlannedEpisode episode;
    private final Devices devices;

    PersonDay(CohortPlan plan, PersonState state, int day) {
        this.plan = plan;
        this.state = state;
        this.person = state.person();
        this.day = day;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.DAY, day);
        LocalDate date = plan.firstDay().plusDays(day);
        this.midnight = date.atStartOfDay(person.zone()).toInstant().toEpochMilli();
        this.episode = state.episode(Channel.HEART, day);
        this.shape = DayShape.draw(person, state.life().congestion(day), episode != null, random);
        this.heart = new HeartRate(person.body(), state.life().congestion(day), shape, random);
        this.devices = state.devices();
    }

    /** Local midnight of the day, ms since 1970 UTC. */
    long midnight() {
        return midnight;
    }

    DayShape shape() {
        return shape;
    }

    /** The day's random numbers, for whoever comes after the devices. */
    SplittableRandom random() {
        return random;
    }

    void live() {
        devices.begin(day, Seeds.of(plan.seed(), person.index(), Seeds.Purpose.UPLOAD, day));
        List<SpotReading> spots = new SpotPlan(state, this, day, random).readings();
        int nextSpot = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            long now = midnight + minute * MINUTE;
            if (minute == shape.offlineFrom() && person.equipment().fastClockDay() < 0) {
                devices.offline(now + shape.offlineMinutes() * MINUTE);
            }
            boolean here = now >= plan.start() + 10 * MINUTE && state.life().present(now);
            if (here && person.equipment().watch()) {
                watch(minute, now);
            }
            while (nextSpot < spots.size() && spots.get(nextSpot).minute() <= minute) {
                SpotReading spot = spots.get(nextSpot++);
                if (here) {
                    devices.spot(spot, midnight);
                }
            }
        }
    }

    private void watch(int minute, long now) {
        boolean worn = shape.worn(minute) && !state.silences().silent(Signal.HEART_RATE, now);
        if (worn) {
            measure(minute, now);
        }
        if (episode != null && episode.everyMinute(minute)) {
            if (minute % 5 == 4) {
                devices.flushWatch(now + MINUTE / 2, true);
            }
        } else if (episode == null || minute < episode.minute() - 20 || minute >= episode.end() + 30) {
            devices.flushIfDue(now);
        }
    }

    private void measure(int minute, long now) {
        boolean asleep = shape.asleep(minute);
        PlannedEpisode planted = episode != null && episode.near(minute) ? episode : null;
        boolean exercise = planted != null && planted.kind() == EpisodeKind.EXERCISE && planted.elevated(minute);
        if (minute % 5 == 0) {
            int steps =
                    exercise ? 420 + random.nextInt(150) : planted != null || asleep ? 0 : shape.steps(minute, random);
            heart.move(steps);
            if (!asleep || minute % 15 == 0) {
                devices.steps(now, steps);
            }
        }
        int flags = (asleep ? SampleFlags.ASLEEP : 0) | (exercise && shape.session() ? SampleFlags.IN_SESSION : 0);
        if (planted != null && planted.everyMinute(minute)) {
            if (!planted.silent(minute)) {
                devices.rate(now, episodeRate(planted, minute, asleep), flags);
            }
        } else if (minute % (asleep ? 10 : 5) == 0) {
            devices.rate(now + random.nextInt(25_000), heart.rate(minute, asleep), flags);
        }
        if (planted == null && tachogramAt(minute)) {
            devices.tachogram(now, heart, minute, asleep, random);
        }
    }

    private double episodeRate(PlannedEpisode planted, int minute, boolean asleep) {
        if (planted.elevated(minute)) {
            return Math.round(planted.level() + 2 * random.nextDouble() - 1);
        }
        return Math.min(100, Math.max(56, heart.rate(minute, asleep)));
    }

    /** One tachogram in the night for all, a second one in the afternoon for those whose rhythm is of interest. */
    private boolean tachogramAt(int minute) {
        return minute == 185
                || (minute == 845 && (person.heartFailure() || person.body().spellsPerDay() > 0));
    }
}
