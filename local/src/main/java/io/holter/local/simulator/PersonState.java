package io.holter.local.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All of one person: what was drawn beforehand, the devices with what they have not uploaded yet, and what was noted. */
final class PersonState {
    private static final int STRAP_IN_COURSE = 5;

    private final CohortPlan plan;
    private final Person person;
    private final LifeCourse life;
    private final Silences silences;
    private final Courses courses;
    private final Doses doses;
    private final Latents latents;
    private final Spells spells;
    private final List<PlannedEpisode> episodes;
    private final Devices devices;
    private final App app;
    private final List<PlantedEpisode> notes = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private long lastFollowUp = Long.MIN_VALUE / 2;

    PersonState(CohortPlan plan, int index, Consumer<Upload> sink) {
        this.plan = plan;
        this.person = PersonDraw.draw(plan, index);
        this.life = LifeCourse.draw(plan, person);
        this.silences = Silences.draw(plan, index);
        this.courses = Courses.draw(plan, person);
        this.doses = Doses.draw(plan, person, life, courses);
        this.latents = new Latents(plan, person, life, courses, doses);
        this.spells = Spells.draw(plan, person);
        this.episodes = EpisodePlan.draw(plan, person, life, silences, spells);
        Outbox outbox = new Outbox(index, Seeds.of(plan.seed(), index, Seeds.Purpose.UPLOAD, -2), sink);
        this.devices = new Devices(plan, person, outbox);
        this.app = new App(plan, this, outbox);
    }

    Person person() {
        return person;
    }

    LifeCourse life() {
        return life;
    }

    Silences silences() {
        return silences;
    }

    Courses courses() {
        return courses;
    }

    Doses doses() {
        return doses;
    }

    Latents latents() {
        return latents;
    }

    Spells spells() {
        return spells;
    }

    Devices devices() {
        return devices;
    }

    App app() {
        return app;
    }

    List<PlannedEpisode> episodes() {
        return episodes;
    }

    /** The episode of the channel on that day, if any. */
    @Nullable
    PlannedEpisode episode(Channel channel, int day) {
        for (PlannedEpisode episode : episodes) {
            if (episode.day() == day && episode.channel() == channel) {
                return episode;
            }
        }
        return null;
    }

    /** Local midnight of a day, ms since 1970 UTC. */
    long midnight(int day) {
        return plan.firstDay()
                .plusDays(day)
                .atStartOfDay(person.zone())
                .toInstant()
                .toEpochMilli();
    }

    /** Notes what came about while a day was lived. */
    void note(EpisodeKind kind, long start, long end, Grade grade, String detail) {
        notes.add(new PlantedEpisode(kind, person.pseudonym(), start, end, grade, detail));
    }

    List<PlantedEpisode> notes() {
        return notes;
    }

    /** The sport sessions so far that the watch was told of. */
    List<Session> sessions() {
        return sessions;
    }

    /** True if frequent premature beats are recorded with a chest strap on that day: once in each such course. */
    boolean recordsOn(int day) {
        for (Course course : courses.all()) {
            if (course.kind() == EpisodeKind.FREQUENT_ECTOPY && day == course.from() + STRAP_IN_COURSE) {
                return true;
            }
        }
        return false;
    }

    /** When the watch last went on measuring after an irregular minute, ms since 1970 UTC. */
    long lastFollowUp() {
        return lastFollowUp;
    }

    void followUp(long time) {
        lastFollowUp = time;
    }
}
