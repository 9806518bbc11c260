package io.holter.local.simulator;

import io.holter.schema.care.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * What happens to one person over the simulated days: adherence and congestion per day, events, absences and the true
 * risk. Drawn once per person, before any sample.
 */
final class LifeCourse {
    /** Horizon of the true risk, days. */
    static final int HORIZON_DAYS = 30;

    private static final int BURN_IN_DAYS = 45;
    private static final double DEATHS_PER_DAY = 0.00006;
    private static final double DROPOUTS_PER_DAY = 0.00015;
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final CohortPlan plan;
    private final Person person;
    private final SplittableRandom random;
    private final int[] stages;
    private final boolean[] adherent;
    private final List<TrueOutcome> outcomes = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<DailyRisk> risks = new ArrayList<>();

    private LifeCourse(CohortPlan plan, Person person) {
        this.plan = plan;
        this.person = person;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.COURSE, 0);
        this.stages = new int[plan.days()];
        this.adherent = new boolean[plan.days()];
    }

    static LifeCourse draw(CohortPlan plan, Person person) {
        LifeCourse life = new LifeCourse(plan, person);
        life.leave();
        life.live();
        return life;
    }

    /** Death and dropout come first: they do not depend on congestion, so they do not distort the true risk. */
    private void leave() {
        SplittableRandom chance = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.PRESENCE, 0);
        for (int day = 3; day < plan.days(); day++) {
            double draw = chance.nextDouble();
            long time = plan.midnight(day) + chance.nextLong(DAY);
            if (draw < DEATHS_PER_DAY + DROPOUTS_PER_DAY) {
                boolean death = draw < DEATHS_PER_DAY;
                OutcomeKind kind = death ? OutcomeKind.DEATH : OutcomeKind.LEFT_PROGRAMME;
                outcomes.add(new TrueOutcome(person.pseudonym(), kind, time, time + (death ? 5 * DAY : 2 * HOUR)));
                absences.add(new Absence(kind, time, Long.MAX_VALUE));
                return;
            }
        }
    }

    private void live() {
        int stage = 0;
        boolean takes = true;
        double[][] risk = person.course().probability(HORIZON_DAYS);
        for (int day = -BURN_IN_DAYS; day < plan.days(); day++) {
            long midnight = plan.midnight(day);
            if (day >= 0) {
                stages[day] = stage;
                adherent[day] = takes;
                if (person.heartFailure() && present(midnight)) {
                    risks.add(new DailyRisk(person.pseudonym(), midnight, risk[takes ? 1 : 0][stage]));
                }
            }
            if (random.nextDouble() < HeartFailureCourse.hazard(stage)) {
                decompensate(day, midnight + random.nextLong(DAY));
                stage = 0;
                takes = true;
            } else {
                int next = person.course().nextStage(stage, takes, random);
                takes = HeartFailureCourse.nextAdherent(takes, random);
                stage = next;
            }
        }
    }

    /** Half of the events are admissions (no data for some days), half are treated at home. */
    private void decompensate(int day, long time) {
        long adjudicated = time + 2 * DAY + random.nextLong(4 * DAY);
        long discharged = time + 4 * DAY + random.nextLong(4 * DAY);
        boolean admitted = random.nextDouble() < 0.5;
        if (day < 0 || !present(time)) {
            return;
        }
        outcomes.add(new TrueOutcome(person.pseudonym(), OutcomeKind.HF_DECOMPENSATION, time, adjudicated));
        if (admitted) {
            absences.add(new Absence(OutcomeKind.HF_DECOMPENSATION, time, discharged));
        }
    }

    /** True if the person is at home and in the programme. */
    boolean present(long time) {
        for (Absence absence : absences) {
            if (time >= absence.from() && time < absence.to()) {
                return false;
            }
        }
        return true;
    }

    /** Days at home and in the programme before {@code until}. */
    double daysPresent(long until) {
        double away = 0;
        for (Absence absence : absences) {
            away += Math.max(0, Math.min(until, absence.to()) - absence.from());
        }
        return (until - plan.start() - away) / DAY;
    }

    /** Congestion on a day, 0 (stable) to 1. */
    double congestion(int day) {
        return stages[day] / (double) HeartFailureCourse.STAGES;
    }

    int stage(int day) {
        return stages[day];
    }

    boolean adherent(int day) {
        return adherent[day];
    }

    List<TrueOutcome> outcomes() {
        return outcomes;
    }

    List<Absence> absences() {
        return absences;
    }

    List<DailyRisk> risks() {
        return risks;
    }

    /** No data from here to there, ms since 1970 UTC. */
    record Absence(OutcomeKind why, long from, long to) {}
}
