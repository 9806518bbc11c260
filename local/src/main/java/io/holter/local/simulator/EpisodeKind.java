package io.holter.local.simulator;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What can be planted, with the rules that ought to find it and the rules whose alert it excuses. The rules are those of
 * the clinical pack; that a rule is named here says what it is for, not that it succeeds.
 *
 * <p>A near miss looks like an episode and is none: an alert on it is false.
 */
public enum EpisodeKind {
    /** Sudden regular fast rate at rest. */
    TACHYCARDIA("RH-04", "HF-09 HF-10 AF-05 RH-03 HF-05", Reach.HOUR),
    /** Sinus tachycardia at rest by day over weeks without a cause. */
    INAPPROPRIATE_TACHYCARDIA("RH-03", "RH-04 HF-04 HF-05 HF-07 HF-09 HF-10 HF-11 CHD-01", Reach.WEEK),
    /** Slow rate at rest. */
    BRADYCARDIA("RH-01", "HF-10 AF-06", Reach.HOUR),
    /** A single long interval between beats. */
    PAUSE("RH-02", "RH-01 AF-06 DQ-02", Reach.HOUR),
    /** Weeks in which premature beats are frequent. */
    FREQUENT_ECTOPY("RH-05", "DQ-02 HF-06 RH-02", Reach.DAY),

    /** A spell of fibrillation in somebody with known paroxysmal fibrillation. */
    AF_EPISODE("AF-03", "AF-04 AF-09 HF-04 HF-05 HF-06 HF-11 RH-03 RH-04 RH-05 HF-10 DQ-02", Reach.SIX_HOURS),
    /** A spell of fibrillation in somebody who is not known to have it. */
    NEW_AF(
            "AF-01 AF-02 AF-03",
            "AF-04 AF-05 AF-06 AF-09 HF-04 HF-05 HF-06 HF-11 RH-03 RH-04 RH-05 HF-10 DQ-02",
            Reach.DAY),
    /** A spell of fibrillation of a day or longer. */
    LONG_AF("AF-04", "AF-03 HF-04 HF-05 HF-11", Reach.SIX_HOURS),
    /** Time of fibrillation with a fast rate at rest. */
    RAPID_AF("AF-05", "RH-04 HF-09 HF-10 RH-03 HF-05 AF-03", Reach.HOUR),
    /** Time of fibrillation with a slow rate or a long pause. */
    SLOW_AF("AF-06", "RH-01 RH-02 HF-10", Reach.HOUR),
    /** Fibrillation that is always there; nobody has to find it. */
    PERMANENT_AF("", "AF-01 AF-02 AF-03 AF-04 AF-09 RH-05 DQ-02 HF-11", Reach.DAY),
    /** Fibrillation of one who is recommended an anticoagulant and did not take it. */
    AF_WITHOUT_ANTICOAGULANT("AF-09", "AF-07 AF-08", Reach.TWO_DAYS),
    /** Doses of the anticoagulant left out. */
    MISSED_ANTICOAGULANT("AF-07", "AF-08 AF-09", Reach.DAY),
    /** Weeks in which the anticoagulant was taken in less than 80 % of the doses. */
    LOW_ADHERENCE("AF-08", "AF-07 AF-09", Reach.WEEK),

    /** Two severe readings of blood pressure within minutes. */
    SEVERE_PRESSURE("BP-01", "BP-02 BP-03 BP-08 BP-10 HF-10", Reach.HOUR),
    /** A severe reading that nobody repeated. */
    SEVERE_UNREPEATED("BP-02", "BP-01 BP-10 HF-10", Reach.HOUR),
    /** Pressure above 135/85 mm[Hg] at home for a week or longer. */
    UNCONTROLLED_PRESSURE("BP-03", "BP-01 BP-02 BP-04 BP-08 BP-09 BP-10", Reach.WEEK),
    /** Pressure above the target of treatment for two weeks or longer. */
    ABOVE_TARGET("BP-04", "BP-03 BP-08 BP-09", Reach.WEEK),
    /** Weeks in which the pressure is higher than this person's own. */
    PRESSURE_DRIFT("BP-08", "BP-03 BP-04 BP-09 BP-10", Reach.WEEK),
    /** Pressure that is high in the mornings only. */
    MORNING_PRESSURE("BP-09", "BP-03 BP-04", Reach.WEEK),
    /** Pressure that does not fall in the night, in a recording over 24 hours. */
    NON_DIPPING("BP-07", "BP-03", Reach.TWO_DAYS),
    /** A missed antihypertensive and high pressure after it. */
    MISSED_ANTIHYPERTENSIVE("BP-10", "BP-02 BP-03 BP-08", Reach.DAY),
    /** Low pressure on treatment. */
    HYPOTENSION("BP-05", "HF-03 HF-09 HF-10 BP-06", Reach.HOUR),
    /** Pressure falls on standing up. */
    ORTHOSTATIC_DROP("BP-06", "BP-05", Reach.HOUR),

    /** Resting rate of 70 /min and more in coronary disease. */
    HIGH_RESTING_RATE("CHD-01", "HF-07", Reach.WEEK),
    /** Resting rate of 70 /min and more in heart failure with low ejection fraction, on a beta-blocker. */
    HIGH_RATE_IN_FAILURE("HF-07", "CHD-01", Reach.WEEK),
    /** The rate falls slowly after exercise. */
    SLOW_RECOVERY("CHD-02", "", Reach.WEEK),
    /** The rate does not rise as it should in exercise as hard as one can. */
    CHRONOTROPIC_INCOMPETENCE("CHD-03", "", Reach.WEEK),
    /** Pressure falls during exercise. */
    EXERCISE_PRESSURE_FALL("CHD-04", "BP-05", Reach.HOUR),
    /** A session above the prescribed ceiling. */
    ABOVE_CEILING("CHD-05", "", Reach.HOUR),
    /** Weeks with less than half of the usual steps. */
    ACTIVITY_COLLAPSE("CHD-06", "HF-04", Reach.WEEK),

    /** Congestion that ends in a decompensation; from the first day of worsening to the event. */
    DECOMPENSATION(
            "HF-01 HF-02 HF-04 HF-05 HF-06 HF-11", "HF-07 HF-08 HF-09 HF-10 RH-03 RH-04 CHD-01 CHD-06", Reach.TWO_DAYS),
    /** Congestion that recedes by itself: real, but no event. */
    CONGESTION("", "HF-01 HF-02 HF-04 HF-05 HF-06 HF-07 HF-08 HF-09 HF-10 HF-11 RH-03 CHD-01 CHD-06", Reach.TWO_DAYS),
    /** Weight and pressure fall: too much diuretic. */
    OVER_DIURESIS("HF-03", "BP-05 HF-09 HF-10", Reach.TWO_DAYS),
    /** Low oxygen saturation. */
    DESATURATION("HF-08", "HF-04 HF-10", Reach.HOUR),
    /** An infection with fever: pulse, temperature and weakness. */
    INFECTION("HF-10", "HF-04 HF-05 HF-06 HF-08 HF-09 HF-11 RH-03 RH-04 CHD-01 CHD-06 HF-07 AF-05", Reach.TWO_DAYS),
    /** Fast pulse with low pressure, as in bleeding. */
    SHOCK("HF-09", "HF-10 BP-05 RH-04 RH-03", Reach.HOUR),

    /** A contracted signal stays away; the start is the deadline in time of arrival. */
    SILENCE("DQ-01", "", Reach.HALF_HOUR),
    /** A day on which more than a tenth of the intervals are artefacts. */
    POOR_SIGNAL("DQ-02", "RH-02 RH-05", Reach.DAY),
    /** Another person on the scale. */
    OTHER_ON_SCALE("DQ-03", "", Reach.HOUR),

    /** Near miss: a sport session. */
    EXERCISE("", "", Reach.HALF_HOUR),
    /** Near miss: fast, but over soon. */
    SHORT_TACHYCARDIA("", "", Reach.HALF_HOUR),
    /** Near miss: a fast rate with a hole in the middle. */
    INTERRUPTED_TACHYCARDIA("", "", Reach.HALF_HOUR),
    /** Near miss: slow in sleep. */
    ASLEEP_SLOW("", "", Reach.HALF_HOUR),
    /** Near miss: one severe reading (white coat, cuff artefact), normal when repeated. */
    SEVERE_THEN_NORMAL("", "", Reach.HALF_HOUR),
    /** Near miss: the watch lies on the table and sends the same value or noise. */
    WATCH_ON_TABLE("", "", Reach.HALF_HOUR),
    /** Near miss: bigeminy or runs of premature beats for minutes. */
    ECTOPIC_RUN("", "", Reach.HALF_HOUR),
    /** Near miss: single low values of a wrist oximeter. */
    LOOSE_OXIMETER("", "", Reach.HALF_HOUR),
    /** Near miss: weighed with clothes and shoes. */
    CLOTHES_ON_SCALE("", "", Reach.HALF_HOUR);

    private final Set<String> foundBy;
    private final Set<String> excuses;
    private final Reach reach;

    EpisodeKind(String foundBy, String excuses, Reach reach) {
        this.foundBy = rules(foundBy);
        this.excuses = rules(excuses);
        this.reach = reach;
    }

    /** Ids of the rules that ought to find one. */
    public Set<String> foundBy() {
        return foundBy;
    }

    /** Ids of other rules whose alert is not false if it comes at the time of one. */
    public Set<String> excuses() {
        return excuses;
    }

    /** True if an alert of the rule at the time of one is not false. */
    public boolean explains(String rule) {
        return foundBy.contains(rule) || excuses.contains(rule);
    }

    /** True for what no rule should alert on. */
    public boolean nearMiss() {
        return foundBy.isEmpty() && excuses.isEmpty();
    }

    /** How long after its end an alert may still be about it, ms: rules that count over days come late by nature. */
    public long grace() {
        return reach.after;
    }

    /** How long before its start an alert may begin and still be about it, ms. */
    public long before() {
        return reach.before;
    }

    /** Lower snake case, for the truth file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> rules(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(" "));
    }

    private enum Reach {
        HALF_HOUR(5, 30),
        HOUR(5, 60),
        SIX_HOURS(10, 360),
        DAY(60, 24 * 60),
        TWO_DAYS(720, 48 * 60),
        WEEK(1_440, 8 * 24 * 60);

        private final long before;
        private final long after;

        Reach(long beforeMinutes, long afterMinutes) {
            this.before = TimeUnit.MINUTES.toMillis(beforeMinutes);
            this.after = TimeUnit.MINUTES.toMillis(afterMinutes);
        }
    }
}
