package io.holter.local.simulator;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All of one person: what was drawn beforehand, and the devices with what they have not uploaded yet. */
final class PersonState {
    private final Person person;
    private final LifeCourse life;
    private final Silences silences;
    private final List<PlannedEpisode> episodes;
    private final Devices devices;
    private final App app;

    PersonState(CohortPlan plan, int index, Consumer<Upload> sink) {
        this.person = PersonDraw.draw(plan, index);
        this.life = LifeCourse.draw(plan, person);
        this.silences = Silences.draw(plan, index);
        this.episodes = EpisodePlan.draw(plan, person, life, silences);
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
}
