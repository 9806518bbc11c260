package io.holter.local.simulator;

import java.util.SplittableRandom;

/**
 * The hidden state of one person day by day: what the body does, before any device looks at it. Days resemble the day
 * before (first-order autoregression).
 */
final class Latents {
    /** Drugs against high pressure: ATC C02, C03, C07, C08, C09. */
    static final String[] ANTIHYPERTENSIVES = {"C02", "C03", "C07", "C08", "C09"};

    private static final double CONGESTION_RATE = 10;
    private static final double FEVER_RATE = 24;
    /** Pulse and variability change early in a course, weight late. */
    private static final double EARLY = 0.65;

    static final double LATE = 1.3;
    private static final double WASHOUT = 0.45;

    private final Person person;
    private final LifeCourse life;
    private final Courses courses;
    private final double[] rate;
    private final double[] pressure;
    private final double[] washout;
    private final double[] activity;
    private final double[] weight;

    Latents(CohortPlan plan, Person person, LifeCourse life, Courses courses, Doses doses) {
        this.person = person;
        this.life = life;
        this.courses = courses;
        SplittableRandom random = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.LATENTS, 0);
        this.rate = series(plan.days(), 0.6, 1.8, random);
        this.pressure = series(plan.days(), 0.5, 5, random);
        this.activity = series(plan.days(), 0.4, 0.28, random);
        this.weight = series(plan.days(), 0.85, 0.3, random);
        this.washout = new double[plan.days()];
        for (int day = 0; day < plan.days(); day++) {
            double missed = doses.missed(day, ANTIHYPERTENSIVES) ? 1 : 0;
            washout[day] = (day == 0 ? 0 : WASHOUT * washout[day - 1]) + (1 - WASHOUT) * missed;
        }
    }

    /** Autoregression of first order with mean 0 and the given standard deviation. */
    private static double[] series(int days, double memory, double sd, SplittableRandom random) {
        double[] values = new double[days];
        double value = sd * random.nextGaussian();
        for (int day = 0; day < days; day++) {
            values[day] = value;
            value = memory * value + sd * Math.sqrt(1 - memory * memory) * random.nextGaussian();
        }
        return values;
    }

    double congestion(int day) {
        return life.congestion(day);
    }

    /** Severity of an infection, 0 to 1. */
    double infection(int day) {
        return courses.at(EpisodeKind.INFECTION, day);
    }

    /** How much faster the heart is than usual, day and night, /min. */
    double rate(int day) {
        return rate[day] + CONGESTION_RATE * Math.pow(congestion(day), EARLY) + FEVER_RATE * infection(day);
    }

    /** How much faster it is by day only, /min. */
    double rateAwake(int day) {
        return courses.at(EpisodeKind.INAPPROPRIATE_TACHYCARDIA, day);
    }

    /** True systolic pressure in the evening, mm[Hg]: the morning adds {@link Traits#morning}. */
    double systolic(int day) {
        double treated = person.takes("C0") ? 1.3 * person.traits().rebound() * washout[day] : 0;
        return person.body().systolic()
                + pressure[day]
                + treated
                + courses.at(EpisodeKind.PRESSURE_DRIFT, day)
                - 7 * courses.at(EpisodeKind.OVER_DIURESIS, day)
                - 10 * infection(day);
    }

    /** True diastolic pressure in the evening, mm[Hg]. */
    double diastolic(int day) {
        return person.body().diastolic() + 0.45 * (systolic(day) - person.body().systolic());
    }

    /** True weight in the morning, kg. */
    double weight(int day) {
        return person.body().weight()
                + person.body().fluidGain() * Math.pow(congestion(day), LATE)
                + weight[day]
                - courses.at(EpisodeKind.OVER_DIURESIS, day)
                - 0.5 * infection(day);
    }

    /** Steps, as a multiple of this person's average. */
    double activity(int day, boolean weekend) {
        return Math.exp(activity[day] - 0.04)
                * (weekend ? 0.85 : 1)
                * (1 - 0.5 * congestion(day))
                * (1 - 0.7 * infection(day))
                * (1 - courses.at(EpisodeKind.ACTIVITY_COLLAPSE, day));
    }

    /** True oxygen saturation, %. */
    double spo2(int day) {
        return person.body().spo2() - 2.6 * congestion(day) - 3 * infection(day);
    }

    /** Body temperature, Cel. */
    double temperature(int day) {
        return 36.5 + 2.8 * infection(day);
    }

    /** Breaths a minute, at rest. */
    double breathing(int day) {
        return 15 + 4 * congestion(day) + 8 * infection(day) + (person.heartFailure() ? 1 : 0);
    }

    /** Standard deviation of intervals between beats in sinus rhythm, ms. */
    double variability(int day) {
        return person.body().variability()
                * (1 - 0.45 * Math.pow(congestion(day), EARLY))
                * (1 - 0.35 * infection(day));
    }

    /** Share of premature beats, 0 to 1. */
    double ectopy(int day) {
        return Math.max(person.traits().ectopy(), courses.at(EpisodeKind.FREQUENT_ECTOPY, day));
    }
}
