package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** The truth about means over a week of what nobody sees directly: pressure and resting rate. */
final class TrendTruth {
    private static final int WEEK = 7;
    private static final int LONGER = 14;
    private static final int BRIDGED = 9;

    private final CohortPlan plan;
    private final PersonState state;
    private final Person person;

    TrendTruth(CohortPlan plan, PersonState state) {
        this.plan = plan;
        this.state = state;
        this.person = state.person();
    }

    void note() {
        if (person.equipment().cuff()) {
            pressure();
        }
        boolean coronary = person.has(Condition.CORONARY_HEART_DISEASE);
        boolean sinus = !person.has(Condition.ATRIAL_FIBRILLATION);
        boolean failing = person.has(Condition.LVEF_35_OR_LESS) && person.takes("C07");
        if (sinus && person.equipment().watch()) {
            double[] rate =
                    weekly(day -> person.body().restingRate() + state.latents().rate(day));
            if (coronary) {
                note(EpisodeKind.HIGH_RESTING_RATE, above(rate, 69), above(rate, 74), WEEK, "/min", rate);
            }
            if (failing) {
                note(EpisodeKind.HIGH_RATE_IN_FAILURE, above(rate, 69), above(rate, 74), WEEK, "/min", rate);
            }
        }
    }

    private void pressure() {
        double half = person.traits().morning() / 2;
        double[] systolic = weekly(day -> state.latents().systolic(day) + half + 1);
        double[] diastolic = weekly(day -> state.latents().diastolic(day) + 0.45 * half + 0.5);
        boolean[] high = either(above(systolic, 134), above(diastolic, 84.5));
        boolean[] clearlyHigh = either(above(systolic, 139), above(diastolic, 88));
        note(EpisodeKind.UNCONTROLLED_PRESSURE, high, clearlyHigh, 1, "mm[Hg]", systolic);
        if (person.takes("C0")) {
            boolean[] over = above(systolic, 129);
            note(EpisodeKind.ABOVE_TARGET, over, above(systolic, 134), LONGER, "mm[Hg]", systolic);
        }
        double[] morning =
                weekly(day -> state.latents().systolic(day) + person.traits().morning() + 1);
        double[] evening = weekly(day -> state.latents().systolic(day) + 1);
        boolean surges = person.traits().morning() >= 5;
        boolean[] masked = both(above(morning, surges ? 134.5 : 999), not(above(evening, 135)));
        boolean[] clearlyMasked = both(above(morning, 138.5), not(above(evening, 131.5)));
        note(EpisodeKind.MORNING_PRESSURE, masked, clearlyMasked, 1, "mm[Hg] in the morning", morning);
    }

    /** Mean of a day and the six before it; not a number for the first six days and while the person is away. */
    private double[] weekly(IntToDoubleFunction value) {
        double[] means = new double[plan.days()];
        for (int day = 0; day < plan.days(); day++) {
            double sum = 0;
            for (int back = 0; back < WEEK; back++) {
                sum += day < back ? Double.NaN : value.applyAsDouble(day - back);
            }
            means[day] = state.life().present(state.midnight(day)) ? sum / WEEK : Double.NaN;
        }
        return means;
    }

    private void note(EpisodeKind kind, boolean[] days, boolean[] clear, int shortest, String unit, double[] values) {
        for (DayRun run : DayRun.of(bridged(days), shortest)) {
            double highest = 0;
            int clearDays = 0;
            for (int day = run.from(); day < run.to(); day++) {
                highest = Math.max(highest, values[day]);
                clearDays += clear[day] ? 1 : 0;
            }
            long start = state.midnight(run.from()) - 6 * 86_400_000L;
            Grade grade = clearDays >= WEEK ? Grade.CLEAR : Grade.MILD;
            String detail = String.format(Locale.ROOT, "week's mean up to %.0f %s", highest, unit);
            state.note(kind, Math.max(plan.start(), start), state.midnight(run.to()), grade, detail);
        }
    }

    /** Short returns below a limit do not end an episode. */
    private static boolean[] bridged(boolean[] days) {
        boolean[] joined = days.clone();
        int last = -BRIDGED;
        for (int day = 0; day < days.length; day++) {
            if (days[day]) {
                for (int between = Math.max(0, last); day - last <= BRIDGED && between < day; between++) {
                    joined[between] = true;
                }
                last = day;
            }
        }
        return joined;
    }

    private static boolean[] above(double[] values, double limit) {
        boolean[] days = new boolean[values.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = values[i] >= limit;
        }
        return days;
    }

    private static boolean[] either(boolean[] a, boolean[] b) {
        boolean[] days = a.clone();
        for (int i = 0; i < days.length; i++) {
            days[i] |= b[i];
        }
        return days;
    }

    private static boolean[] both(boolean[] a, boolean[] b) {
        boolean[] days = a.clone();
        for (int i = 0; i < days.length; i++) {
            days[i] &= b[i];
        }
        return days;
    }

    private static boolean[] not(boolean[] a) {
        boolean[] days = a.clone();
        for (int i = 0; i < days.length; i++) {
            days[i] ^= true;
        }
        return days;
    }
}
