package io.holter.local.simulator;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Heart rate over a day: set point, state of the day, circadian rhythm, activity, rhythm and noise with memory. */
final class HeartRate {
    private static final double PER_STEP = 0.09;
    private static final double LOWEST = 30;
    private static final double HIGHEST = 205;

    private final double resting;
    private final double awake;
    private final double asleep;
    private final DayShape shape;
    private final SplittableRandom random;
    private double noise;
    private double moving;
    private int lastSteps;
    private double arousal;
    private double last = 72;

    HeartRate(Person person, Latents latents, int day, DayShape shape, SplittableRandom random) {
        this.resting = person.body().restingRate() + latents.rate(day);
        this.awake = resting + latents.rateAwake(day);
        this.asleep = resting + 0.3 * latents.rateAwake(day) - 8 + 4 * latents.congestion(day);
        this.shape = shape;
        this.random = random;
    }

    /** Five minutes with so many steps have passed. */
    void move(int steps) {
        moving = 0.35 * moving + 0.65 * steps;
        lastSteps = steps;
        arousal = 0.8 * arousal + (steps == 0 ? 1.6 : 3) * random.nextGaussian();
    }

    /** True if the body has been at rest for some minutes. */
    boolean calm() {
        return lastSteps <= 10 && moving < 25;
    }

    /** The rate without noise, /min, before sessions and planted episodes. */
    double level(int minute, long time, @Nullable Spell spell) {
        if (spell != null && spell.other(time)) {
            return spell.other() + 0.3 * PER_STEP * moving;
        }
        double base = shape.asleep(minute) ? asleep + deep(minute) : awake + byDay(minute);
        double calm = shape.asleep(minute) ? 0.4 * arousal : arousal;
        return base + calm + PER_STEP * moving + (spell == null ? 0 : spell.faster());
    }

    /** Awake the heart is a little faster than at rest, most so in the morning and in the afternoon. */
    private static double byDay(int minute) {
        double hours = minute / 60.0;
        return 2 + 3 * Math.exp(-(hours - 9.5) * (hours - 9.5) / 6) + 2.5 * Math.exp(-(hours - 16) * (hours - 16) / 10);
    }

    /** Slowest some hours before waking up. */
    private double deep(int minute) {
        int before = minute < shape.wake() ? shape.wake() - minute : shape.wake() + 1440 - minute;
        return -4 * Math.sin(Math.PI * Math.min(1, before / 420.0));
    }

    /** What the watch shows at that level, /min. */
    double shown(double level, boolean fibrillating) {
        noise = 0.7 * noise + (fibrillating ? 4 : 2.1) * random.nextGaussian();
        last = Math.round(Math.max(LOWEST, Math.min(HIGHEST, level + noise)));
        return last;
    }

    /** What the watch showed last, /min. */
    double last() {
        return last;
    }

    /** Rate that exercise begins with and comes back to, /min. */
    double resting() {
        return awake;
    }
}
