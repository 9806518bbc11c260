package io.holter.local.simulator;

import io.holter.local.simulator.Traits.Fibrillation;
import io.holter.schema.care.Condition;
import java.util.Locale;
import java.util.Set;

/** The truth about fibrillation. What only intervals between beats can show is hidden from a watch that sends none. */
final class RhythmTruth {
    private static final long DAY_MINUTES = 1_440;
    private static final long SEEN_FOR_SURE = 180;
    private static final double RAPID = 118;
    private static final double SLOW = 36;
    private static final Set<Condition> SCORED = Set.of(
            Condition.HEART_FAILURE,
            Condition.HYPERTENSION,
            Condition.DIABETES,
            Condition.PRIOR_STROKE,
            Condition.CORONARY_HEART_DISEASE);

    private final CohortPlan plan;
    private final PersonState state;
    private final boolean seen;

    RhythmTruth(CohortPlan plan, PersonState state) {
        this.plan = plan;
        this.state = state;
        Person.Equipment equipment = state.person().equipment();
        this.seen = equipment.rhythm() && equipment.fastClockDay() < 0;
    }

    void note() {
        Fibrillation form = state.person().traits().fibrillation();
        if (form == Fibrillation.PERMANENT) {
            state.note(EpisodeKind.PERMANENT_AF, plan.start(), plan.until(), Grade.CLEAR, "");
        }
        for (Spell spell : state.spells().all()) {
            if (state.life().present(spell.from())) {
                if (form != Fibrillation.PERMANENT) {
                    spell(spell, form == Fibrillation.HIDDEN);
                }
                rate(spell);
            }
        }
    }

    private void spell(Spell spell, boolean unknown) {
        String detail = spell.minutes() + " min";
        Grade grade = seen ? grade(spell.minutes() >= SEEN_FOR_SURE) : Grade.HIDDEN;
        state.note(unknown ? EpisodeKind.NEW_AF : EpisodeKind.AF_EPISODE, spell.from(), spell.to(), grade, detail);
        if (spell.minutes() >= DAY_MINUTES) {
            Grade length = seen ? grade(spell.minutes() >= DAY_MINUTES * 5 / 4) : Grade.HIDDEN;
            state.note(EpisodeKind.LONG_AF, spell.from(), spell.to(), length, detail);
        }
        if (scored() && !anticoagulated(spell)) {
            long end = spell.from() + DAY_MINUTES * 60_000;
            state.note(EpisodeKind.AF_WITHOUT_ANTICOAGULANT, spell.from(), end, grade, detail);
        }
    }

    private void rate(Spell spell) {
        long minutes = (spell.otherTo() - spell.otherFrom()) / 60_000;
        if (minutes < 5 || !state.life().present(spell.otherFrom())) {
            return;
        }
        boolean rapid = spell.other() > 100;
        boolean clear = minutes >= 25 && (rapid ? spell.other() >= RAPID : spell.other() <= SLOW);
        String detail = String.format(Locale.ROOT, "%.0f /min for %d min", spell.other(), minutes);
        EpisodeKind kind = rapid ? EpisodeKind.RAPID_AF : EpisodeKind.SLOW_AF;
        state.note(kind, spell.otherFrom(), spell.otherTo(), seen ? grade(clear) : Grade.HIDDEN, detail);
    }

    /** A point or more of CHA2DS2-VA (ESC 2024). */
    private boolean scored() {
        int age = plan.firstDay().getYear() - state.person().profile().getBirthYear();
        return age >= 65 || state.person().profile().getConditions().stream().anyMatch(SCORED::contains);
    }

    /** True if a dose of an anticoagulant was taken in the day after the onset. */
    private boolean anticoagulated(Spell spell) {
        if (!state.person().takes("B01A")) {
            return false;
        }
        for (int day = 0; day < plan.days(); day++) {
            long midnight = state.midnight(day);
            for (int minute : state.doses().takenOn(day, "B01A")) {
                long after = midnight + minute * 60_000L - spell.from();
                if (after >= 0 && after <= DAY_MINUTES * 60_000) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Grade grade(boolean clear) {
        return clear ? Grade.CLEAR : Grade.MILD;
    }
}
