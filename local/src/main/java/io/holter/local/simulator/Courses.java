package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What lasts days to weeks in one person: infections, hypertensive periods, weeks without walks and others. */
final class Courses {
    private final CohortPlan plan;
    private final SplittableRandom random;
    private final List<Course> all = new ArrayList<>();

    private Courses(CohortPlan plan, Person person) {
        this.plan = plan;
        this.random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.COURSES, 0);
    }

    static Courses draw(CohortPlan plan, Person person) {
        Courses courses = new Courses(plan, person);
        boolean failing = person.heartFailure();
        boolean anticoagulated = person.takes("B01A");
        // level: severity 0 to 1
        courses.maybe(EpisodeKind.INFECTION, 0.0035, 4, 9, 0.3, 1);
        // level: mm[Hg]
        courses.maybe(EpisodeKind.PRESSURE_DRIFT, person.equipment().cuff() ? 0.003 : 0, 10, 40, 5, 30);
        // level: share of steps that is lost
        boolean heart = failing || person.has(Condition.CORONARY_HEART_DISEASE);
        courses.maybe(EpisodeKind.ACTIVITY_COLLAPSE, heart ? 0.0015 : 0, 12, 30, 0.4, 0.9);
        // level: kg lost
        courses.maybe(EpisodeKind.OVER_DIURESIS, failing ? 0.0015 : 0, 4, 7, 1.2, 4);
        // level: /min by day
        courses.maybe(EpisodeKind.INAPPROPRIATE_TACHYCARDIA, 0.0004, 15, 40, 16, 40);
        // level: share of premature beats
        courses.maybe(EpisodeKind.FREQUENT_ECTOPY, person.equipment().rhythm() ? 0.0025 : 0, 12, 40, 0.05, 0.28);
        // level: probability of missing a dose
        courses.maybe(EpisodeKind.LOW_ADHERENCE, anticoagulated ? 0.002 : 0, 18, 45, 0.2, 0.6);
        return courses;
    }

    /** Draws courses of a kind one after another; high levels are rarer than low ones. */
    private void maybe(EpisodeKind kind, double perDay, int shortest, int longest, double low, double high) {
        int free = 0;
        for (int day = -longest; day < plan.days(); day++) {
            boolean begins = random.nextDouble() < perDay;
            int days = shortest + random.nextInt(longest - shortest + 1);
            double skewed = Math.pow(random.nextDouble(), 1.4);
            if (begins && day >= free) {
                all.add(new Course(kind, day, day + days, low + (high - low) * skewed));
                free = day + days + 7;
            }
        }
    }

    /** Strength of a kind on a day in the unit of its level; 0 on usual days. */
    double at(EpisodeKind kind, int day) {
        double strongest = 0;
        for (Course course : all) {
            if (course.kind() == kind) {
                strongest = Math.max(strongest, course.level() * course.share(day));
            }
        }
        return strongest;
    }

    List<Course> all() {
        return all;
    }
}
