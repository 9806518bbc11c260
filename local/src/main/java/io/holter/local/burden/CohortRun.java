package io.holter.local.burden;

import io.holter.local.delivery.Delivery;
import io.holter.local.screen.Stage;
import io.holter.local.simulator.Cohort;
import io.holter.local.simulator.CohortPlan;
import io.holter.local.simulator.EpisodeKind;
import io.holter.local.simulator.PlantedEpisode;
import io.holter.local.simulator.Truth;
import io.holter.rules.rule.RulePack;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated cohort through a pack, patient by patient. Same plan and pack, same result. */
public final class CohortRun implements Histories {
    private final RulePack pack;
    private final CohortPlan plan;

    /** A run of this cohort through this pack. */
    public CohortRun(RulePack pack, CohortPlan plan) {
        this.pack = pack;
        this.plan = plan;
    }

    /** Runs on so many threads. */
    public Observation run(int threads, Stage stage) {
        Observation seen = new Observation();
        AtomicInteger number = new AtomicInteger();
        Iterator<Callable<PatientResult>> work = Cohort.people(plan)
                .map(person -> {
                    int own = number.getAndIncrement();
                    return (Callable<PatientResult>) () -> one(own, person);
                })
                .iterator();
        Workers.run(threads, work, result -> result.into(seen), stage);
        return seen;
    }

    private PatientResult one(int number, Cohort person) {
        try (PatientRun run = new PatientRun(pack)) {
            run.all(person.deliveries(), plan.until() - 1);
            Truth truth = person.truth();
            List<TrueEpisode> episodes =
                    truth.episodes().stream().map(CohortRun::episode).toList();
            return new PatientResult(
                    RaisedAlert.of(number, run.alerts()),
                    episodes,
                    run.uses(),
                    run.samples(),
                    truth.patientYears() * Observation.YEAR);
        }
    }

    private static TrueEpisode episode(PlantedEpisode planted) {
        EpisodeKind kind = planted.kind();
        return new TrueEpisode(
                kind.code(),
                planted.patient(),
                planted.start(),
                planted.start() - kind.before(),
                planted.end() + kind.grace(),
                kind.foundBy(),
                kind.excuses(),
                planted.grade(),
                kind.nearMiss());
    }

    @Override
    public Iterator<Delivery> of(int number) {
        return Cohort.people(plan).skip(number).findFirst().orElseThrow().deliveries();
    }
}
