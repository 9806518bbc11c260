package io.holter.local.simulator;

import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The truth about silence, taken from what was delivered: rule DQ-01 by arrival time, not by when devices measured. */
final class SilenceTracker {
    private final CohortPlan plan;
    private final PersonState[] persons;
    private final int first;
    private final List<Map<String, Long>> lastArrival = new ArrayList<>();
    private final List<PlantedEpisode> episodes = new ArrayList<>();

    SilenceTracker(CohortPlan plan, PersonState[] persons) {
        this.plan = plan;
        this.persons = persons;
        this.first = persons[0].person().index();
        for (PersonState state : persons) {
            Map<String, Long> last = new HashMap<>();
            state.person().profile().getContracted().forEach(signal -> last.put(signal, plan.start()));
            lastArrival.add(last);
        }
    }

    void on(Upload upload) {
        String signal = upload.signal();
        if (signal == null || upload.accepted() == 0 || upload.resent()) {
            return;
        }
        Long last = lastArrival.get(upload.patient() - first).get(signal);
        if (last != null) {
            note(persons[upload.patient() - first], signal, last, upload.arrived());
            lastArrival.get(upload.patient() - first).put(signal, upload.arrived());
        }
    }

    /** All silences, once the last record was delivered: signals that are silent together are one episode. */
    List<PlantedEpisode> finish() {
        for (int i = 0; i < persons.length; i++) {
            PersonState state = persons[i];
            lastArrival.get(i).forEach((signal, last) -> note(state, signal, last, plan.until()));
        }
        episodes.sort(Comparator.comparing(PlantedEpisode::patient).thenComparingLong(PlantedEpisode::start));
        List<PlantedEpisode> merged = new ArrayList<>();
        for (PlantedEpisode next : episodes) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(next)) {
                merged.set(last, merged.get(last).joinedWith(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private void note(PersonState state, String signal, long last, long next) {
        long deadline = last + limit(state.person(), signal);
        if (deadline >= next) {
            return;
        }
        for (LifeCourse.Absence absence : state.life().absences()) {
            boolean paused = deadline >= App.noticed(absence) && last < App.resumed(absence);
            if (paused) {
                return;
            }
        }
        episodes.add(new PlantedEpisode(
                EpisodeKind.SILENCE, state.person().pseudonym(), deadline, next, Grade.CLEAR, signal));
    }

    /** Longest silence that is no finding, ms (rule DQ-01). */
    private static long limit(Person person, String signal) {
        boolean heartFailure = person.heartFailure();
        boolean daily = signal.equals(Signal.WEIGHT.code()) || signal.equals(Signal.SYSTOLIC.code());
        int hours = signal.equals(Signal.HEART_RATE.code()) ? 24 : heartFailure && daily ? 36 : 72;
        return TimeUnit.HOURS.toMillis(hours);
    }
}
