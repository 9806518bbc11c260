package io.holter.local.simulator;

import java.time.DayOfWeek;
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
    private final @Nullable Session session;
    private final Readings readings;

    PersonDay(CohortPlan plan, PersonState state, int day) {
        this.plan = plan;
        this.state = state;
        this.person = state.person();
        this.day = day;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.DAY, day);
        this.midnight = state.midnight(day);
        LocalDate date = plan.firstDay().plusDays(day);
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean planted = state.episode(Channel.HEART, day) != null || state.episode(Channel.BEATS, day) != null;
        this.shape = DayShape.draw(person, planted, weekend, random);
        this.session = SessionPlan.draw(plan, state, day);
        this.readings = Readings.draw(plan, state, this);
    }

    int day() {
        return day;
    }

    /** Local midnight of the day, ms since 1970 UTC. */
    long midnight() {
        return midnight;
    }

    /** A local minute of the day, ms since 1970 UTC. */
    long at(int minute) {
        return midnight + minute * MINUTE;
    }

    DayShape shape() {
        return shape;
    }

    @Nullable
    Session session() {
        return session;
    }

    Readings readings() {
        return readings;
    }

    /** The day's random numbers, for whoever comes after the devices. */
    SplittableRandom random() {
        return random;
    }

    boolean here(long now) {
        return now >= plan.start() + 10 * MINUTE && state.life().present(now);
    }

    void live() {
        Devices devices = state.devices();
        devices.begin(day, Seeds.of(plan.seed(), person.index(), Seeds.Purpose.UPLOAD, day));
        Watch watch = new Watch(plan, state, this);
        List<SpotReading> spots = readings.all();
        int nextSpot = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            long now = at(minute);
            if (minute == shape.offlineFrom() && person.equipment().fastClockDay() < 0) {
                devices.offline(now + shape.offlineMinutes() * MINUTE);
            }
            boolean here = here(now);
            if (here && person.equipment().watch()) {
                watch.minute(minute, now);
            }
            while (nextSpot < spots.size() && spots.get(nextSpot).minute() <= minute) {
                SpotReading spot = spots.get(nextSpot++);
                if (here) {
                    devices.spot(spot, midnight);
                }
            }
        }
        if (person.equipment().watch()) {
            watch.end();
        }
    }
}
