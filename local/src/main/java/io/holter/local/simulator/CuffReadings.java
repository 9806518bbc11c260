package io.holter.local.simulator;

import io.holter.schema.care.Condition;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Blood pressure on a day: two readings in the morning and two in the evening (three in fibrillation), severe and low
 * ones, around exercise, on standing up, and over 24 hours.
 */
final class CuffReadings {
    private static final double READING_SD = 4.5;
    private static final double FIRST_IS_HIGHER = 2.5;
    private static final double OUTLIERS = 0.012;
    private static final double RECORDINGS = 1 / 250.0;
    private static final double STANDING_TESTS = 1 / 30.0;

    private final CohortPlan plan;
    private final PersonState state;
    private final Person person;
    private final PersonDay day;
    private final SplittableRandom random;
    private final List<SpotReading> readings;
    private final double evening;
    private int orthostatic = -1;

    CuffReadings(
            CohortPlan plan, PersonState state, PersonDay day, SplittableRandom random, List<SpotReading> readings) {
        this.plan = plan;
        this.state = state;
        this.person = state.person();
        this.day = day;
        this.random = random;
        this.readings = readings;
        this.evening = state.latents().systolic(day.day());
    }

    /** Local minute at which the patient stood up for a test, or -1. */
    int orthostatic() {
        return orthostatic;
    }

    void take(int morningMinute, int eveningMinute) {
        double before = day.day() == 0 ? evening : (evening + state.latents().systolic(day.day() - 1)) / 2;
        occasion(morningMinute, before + person.traits().morning());
        occasion(eveningMinute, evening);
        PlannedEpisode planned = state.episode(Channel.PRESSURE, day.day());
        if (planned != null) {
            planned(planned);
        }
        PlannedEpisode heart = state.episode(Channel.HEART, day.day());
        if (heart != null && heart.kind() == EpisodeKind.SHOCK) {
            for (int after : new int[] {8, 10, 22, 30}) {
                reading(heart.minute() + after, heart.shockPressure() + normal(4), 62, SampleFlags.AT_REST);
            }
        }
        standing();
        exercise();
        recording();
    }

    private void occasion(int minute, double truth) {
        boolean skipped = random.nextDouble() < 0.05;
        if (skipped || state.silences().silent(Signal.SYSTOLIC, day.at(minute))) {
            return;
        }
        int wanted = person.has(Condition.ATRIAL_FIBRILLATION) ? 3 : 2;
        for (int i = 0; i < wanted; i++) {
            double outlier = random.nextDouble() < OUTLIERS ? 15 + 30 * random.nextDouble() : 0;
            double systolic = truth + (i == 0 ? FIRST_IS_HIGHER : 0) + normal(READING_SD) + outlier;
            reading(minute + 2 * i, systolic, diastolic(truth) + normal(3.5) + 0.4 * outlier, SampleFlags.SEATED);
        }
    }

    private double diastolic(double systolic) {
        return person.body().diastolic() + 0.45 * (systolic - person.body().systolic());
    }

    private void reading(int minute, double systolic, double diastolic, int flags) {
        double upper = Math.round(Math.max(66, Math.min(270, systolic)));
        double lower = Math.round(Math.max(38, Math.min(Math.min(150, upper - 14), diastolic)));
        readings.add(new SpotReading(minute, Signal.SYSTOLIC, upper, flags));
        readings.add(new SpotReading(minute, Signal.DIASTOLIC, lower, flags));
    }

    private void planned(PlannedEpisode planned) {
        boolean low = planned.kind() == EpisodeKind.HYPOTENSION;
        double lower = low ? 52 : 92 + random.nextInt(22);
        reading(planned.minute(), planned.level(), lower, SampleFlags.SEATED);
        switch (planned.kind()) {
            case SEVERE_PRESSURE ->
                reading(planned.end(), planned.level() - 2 + normal(4), lower + normal(3), SampleFlags.SEATED);
            case HYPOTENSION -> reading(planned.end(), planned.level() + 1 + normal(3), lower, SampleFlags.SEATED);
            case SEVERE_THEN_NORMAL -> reading(planned.end(), Math.min(158, evening + 6), 84, SampleFlags.SEATED);
            default -> {}
        }
    }

    /** Lying, then standing: once a month in the elderly. */
    private void standing() {
        int age = plan.firstDay().getYear() - person.profile().getBirthYear();
        int minute = 560 + random.nextInt(30);
        if (random.nextDouble() >= STANDING_TESTS || age < 65 || !day.here(day.at(minute))) {
            return;
        }
        double fall = person.traits().orthostatic() + normal(3);
        orthostatic = minute;
        reading(minute - 1, evening + normal(3), diastolic(evening), SampleFlags.AT_REST);
        reading(minute + 2, evening - fall + normal(3), diastolic(evening) - fall / 3, 0);
        if (person.traits().orthostatic() >= 14) {
            Grade grade = fall >= 26 ? Grade.CLEAR : Grade.MILD;
            String detail = String.format(Locale.ROOT, "falls by %.0f mm[Hg]", fall);
            state.note(EpisodeKind.ORTHOSTATIC_DROP, day.at(minute), day.at(minute + 3), grade, detail);
        }
    }

    /** Before, at the end of and after a session, as patients in cardiac rehabilitation do. */
    private void exercise() {
        Session session = day.session();
        boolean coronary = person.has(Condition.CORONARY_HEART_DISEASE);
        if (session == null || !session.told() || !coronary || random.nextDouble() >= 0.3) {
            return;
        }
        boolean falls = random.nextDouble() < 0.08;
        double change = falls ? -8 - 24 * random.nextDouble() : 18 + normal(8);
        reading(session.start() - 6, evening + normal(3), diastolic(evening), SampleFlags.SEATED);
        reading(session.end() - 3, evening + change + normal(3), diastolic(evening), 0);
        reading(session.end() + 1, evening + (falls ? change : change / 2) + normal(3), diastolic(evening), 0);
        if (falls && day.here(day.at(session.end()))) {
            Grade grade = change <= -18 ? Grade.CLEAR : Grade.MILD;
            String detail = String.format(Locale.ROOT, "%.0f mm[Hg]", change);
            long end = day.at(session.end() + 5);
            state.note(EpisodeKind.EXERCISE_PRESSURE_FALL, day.at(session.start()), end, grade, detail);
        }
    }

    /** An ambulatory recording over the local day: every 30 min by day, every 40 min in the night. */
    private void recording() {
        boolean wanted = random.nextDouble() < RECORDINGS && person.has(Condition.HYPERTENSION);
        if (!wanted || !day.here(day.at(0)) || !day.here(day.at(1439))) {
            return;
        }
        double dip = person.traits().dip();
        for (int minute = 3; minute < 1440; minute += day.shape().asleep(minute) ? 40 : 30) {
            boolean asleep = day.shape().asleep(minute);
            double truth = asleep ? evening * (1 - dip / 100) : evening;
            reading(minute, truth + normal(8), diastolic(truth) + normal(5), asleep ? SampleFlags.ASLEEP : 0);
        }
        if (dip < 10) {
            Grade grade = dip <= 6 ? Grade.CLEAR : Grade.MILD;
            String detail = String.format(Locale.ROOT, "falls by %.0f %%", dip);
            state.note(EpisodeKind.NON_DIPPING, day.at(0), day.at(1440), grade, detail);
        }
    }

    private double normal(double sd) {
        return sd * random.nextGaussian();
    }
}
