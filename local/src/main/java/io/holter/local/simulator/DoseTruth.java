package io.holter.local.simulator;

import io.holter.schema.care.Medication;
import java.util.List;

/** The truth about missed doses and what followed. */
final class DoseTruth {
    private static final long MINUTE = 60_000;
    private static final double HIGH = 156;
    private static final double CLEARLY_HIGH = 166;
    private static final int MONTH = 30;

    private final CohortPlan plan;
    private final PersonState state;

    DoseTruth(CohortPlan plan, PersonState state) {
        this.plan = plan;
        this.state = state;
    }

    void note() {
        List<Medication> lines = state.person().profile().getMedication();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).getAtc().startsWith("B01A")) {
                missed(line);
                lapse(line);
            }
        }
        pressure();
    }

    /** Missed antihypertensives and high pressure on the same day; days in a row are one episode. */
    private void pressure() {
        boolean[] high = new boolean[plan.days()];
        boolean[] clear = new boolean[plan.days()];
        for (int day = 1; day < plan.days() && state.person().equipment().cuff(); day++) {
            boolean missed = state.doses().missed(day, Latents.ANTIHYPERTENSIVES) && present(day);
            high[day] = missed && state.latents().systolic(day) >= HIGH;
            clear[day] = high[day] && state.latents().systolic(day) >= CLEARLY_HIGH;
        }
        for (DayRun run : DayRun.of(high, 1)) {
            long due = state.midnight(run.from()) + Doses.due(0) * MINUTE;
            long end = state.midnight(run.to() - 1) + (Doses.due(0) + 2_160) * MINUTE;
            Grade grade = run.any(clear) ? Grade.CLEAR : Grade.MILD;
            state.note(EpisodeKind.MISSED_ANTIHYPERTENSIVE, due, end, grade, run.days() + " d");
        }
    }

    /** Doses left out in a row are one episode. */
    private void missed(int line) {
        long start = 0;
        int run = 0;
        for (int day = 1; day < plan.days(); day++) {
            for (int intake = 0; intake < state.doses().intakes(line); intake++) {
                long due = state.midnight(day) + Doses.due(intake) * MINUTE;
                boolean missed = present(day) && state.doses().taken(day, line, intake) < 0;
                start = missed && run == 0 ? due : start;
                if (!missed && run > 0) {
                    state.note(EpisodeKind.MISSED_ANTICOAGULANT, start, due, Grade.CLEAR, run + " in a row");
                }
                run = missed ? run + 1 : 0;
            }
        }
        if (run > 0) {
            state.note(EpisodeKind.MISSED_ANTICOAGULANT, start, plan.until(), Grade.CLEAR, run + " in a row");
        }
    }

    /** Less than 80 % taken over 30 days. */
    private void lapse(int line) {
        boolean[] low = new boolean[plan.days()];
        boolean[] veryLow = new boolean[plan.days()];
        for (int day = 1; day < plan.days(); day++) {
            double taken = 0;
            double due = 0;
            for (int back = 0; back < MONTH && back < day; back++) {
                for (int intake = 0; intake < state.doses().intakes(line); intake++) {
                    due += present(day - back) ? 1 : 0;
                    taken += present(day - back) && state.doses().taken(day - back, line, intake) >= 0 ? 1 : 0;
                }
            }
            low[day] = due >= 20 && taken < 0.8 * due;
            veryLow[day] = low[day] && taken < 0.74 * due;
        }
        for (DayRun run : DayRun.of(low, 1)) {
            state.note(
                    EpisodeKind.LOW_ADHERENCE,
                    state.midnight(run.from()),
                    state.midnight(run.to()),
                    run.any(veryLow) ? Grade.CLEAR : Grade.MILD,
                    run.days() + " d");
        }
    }

    private boolean present(int day) {
        return day > 0 && state.life().present(state.midnight(day) + 720 * MINUTE);
    }
}
