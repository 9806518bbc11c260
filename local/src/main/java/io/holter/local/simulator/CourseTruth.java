package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.care.OutcomeKind;
import java.util.Locale;

/** The truth about what lasts days to weeks: congestion and the {@link Courses}. */
final class CourseTruth {
    /** A baseline of days -35 to -8 needs 14 of them: before that nothing can be compared with the usual. */
    static final int BASELINE_DAYS = 24;

    private static final int LEAST_STAGE = 4;
    private static final double KILOGRAMS_THAT_SHOW = 1.5;
    private static final double CONGESTION_THAT_SHOWS = 0.6;
    private static final int DAYS_THAT_SHOW = 3;

    private final CohortPlan plan;
    private final PersonState state;

    CourseTruth(CohortPlan plan, PersonState state) {
        this.plan = plan;
        this.state = state;
    }

    void note() {
        congestion();
        Person.Equipment equipment = state.person().equipment();
        for (Course course : state.courses().all()) {
            boolean compared = course.from() >= BASELINE_DAYS;
            boolean clear = switch (course.kind()) {
                case INFECTION -> course.level() >= 0.8 && equipment.thermometer() && equipment.oximeter();
                case PRESSURE_DRIFT -> course.level() >= 15 && compared;
                case ACTIVITY_COLLAPSE -> course.level() >= 0.68 && course.to() - course.from() >= 14 && compared;
                case OVER_DIURESIS -> course.level() >= 2.6;
                case INAPPROPRIATE_TACHYCARDIA -> course.level() >= 32;
                default -> course.level() >= 0.15;
            };
            if (course.kind() != EpisodeKind.LOW_ADHERENCE) {
                note(course, clear && seen(course.kind(), equipment));
            }
        }
    }

    private static boolean seen(EpisodeKind kind, Person.Equipment equipment) {
        return switch (kind) {
            case OVER_DIURESIS -> equipment.scale() && equipment.cuff();
            case PRESSURE_DRIFT -> equipment.cuff();
            case INAPPROPRIATE_TACHYCARDIA, ACTIVITY_COLLAPSE -> equipment.watch();
            case FREQUENT_ECTOPY -> equipment.rhythm();
            default -> true;
        };
    }

    private void note(Course course, boolean clear) {
        int from = Math.max(0, course.from());
        int to = Math.min(plan.days(), course.to());
        if (to <= from || !state.life().present(state.midnight(from))) {
            return;
        }
        String detail =
                String.format(Locale.ROOT, "%.2f at its height, %d d", course.level(), course.to() - course.from());
        Grade grade = seen(course.kind(), state.person().equipment()) ? clear ? Grade.CLEAR : Grade.MILD : Grade.HIDDEN;
        state.note(course.kind(), state.midnight(from), state.midnight(to), grade, detail);
    }

    private void congestion() {
        boolean[] congested = new boolean[plan.days()];
        for (int day = 0; day < plan.days(); day++) {
            congested[day] = state.life().stage(day) > 0;
        }
        for (DayRun run : DayRun.of(congested, 1)) {
            long start = state.midnight(run.from());
            long end = state.midnight(run.to());
            long event = state.life().outcomes().stream()
                    .filter(o -> o.kind() == OutcomeKind.HF_DECOMPENSATION && o.time() >= start)
                    .mapToLong(TrueOutcome::time)
                    .min()
                    .orElse(Long.MAX_VALUE);
            congested(run, start, end, event);
        }
    }

    private void congested(DayRun run, long start, long end, long event) {
        int highest = 0;
        for (int day = run.from(); day < run.to(); day++) {
            highest = Math.max(highest, state.life().stage(day));
        }
        String detail =
                String.format(Locale.ROOT, "stage %d of %d, %d d", highest, HeartFailureCourse.STAGES, run.days());
        if (event <= end + 7_200_000) {
            boolean compared = run.from() >= BASELINE_DAYS;
            Grade grade = compared && shows(run) ? Grade.CLEAR : Grade.MILD;
            state.note(EpisodeKind.DECOMPENSATION, start, event, grade, detail);
        } else if (highest >= LEAST_STAGE && state.life().present(start)) {
            state.note(EpisodeKind.CONGESTION, start, end, Grade.MILD, detail);
        }
    }

    /** Three days of 1.5 kg and more on a scale, or of a congestion that moves pulse, variability and steps of a watch. */
    private boolean shows(DayRun run) {
        Person person = state.person();
        boolean sinus = !person.has(Condition.ATRIAL_FIBRILLATION);
        int heavy = 0;
        int fast = 0;
        for (int day = run.from(); day < run.to(); day++) {
            double congestion = state.life().congestion(day);
            double gain = person.body().fluidGain() * Math.pow(congestion, Latents.LATE);
            heavy += person.equipment().scale() && gain >= KILOGRAMS_THAT_SHOW ? 1 : 0;
            fast += person.equipment().watch() && sinus && congestion >= CONGESTION_THAT_SHOWS ? 1 : 0;
        }
        return heavy >= DAYS_THAT_SHOW || fast >= DAYS_THAT_SHOW;
    }
}
