package io.holter.local.simulator;

import java.util.SplittableRandom;

/**
 * Heart rate over a day: set point, congestion, circadian rhythm, activity and noise with memory. Never in the range
 * that a rule looks for: episodes are planted, not accidental.
 */
final class HeartRate {
    private static final double HIGHEST_AT_REST = 112;
    private static final double HIGHEST = 150;
    private static final double LOWEST = 51;
    private static final double CONGESTION = 10;
    private static final double PER_STEP = 0.075;

    private final Person.Body body;
    private final double congestion;
    private final DayShape shape;
    private final SplittableRandom random;
    private double noise;
    private double moving;
    private int lastSteps;

    HeartRate(Person.Body body, double congestion, DayShape shape, SplittableRandom random) {
        this.body = body;
        this.congestion = congestion;
        this.shape = shape;
        this.random = random;
    }

    /** Five minutes with so many steps have passed. */
    void move(int steps) {
        moving = 0.35 * moving + 0.65 * steps;
        lastSteps = steps;
    }

    /** The rate that the watch shows, /min. */
    double rate(int minute, boolean asleep) {
        boolean fibrillating = shape.fibrillating(minute);
        noise = 0.7 * noise + (fibrillating ? 4 : 2) * random.nextGaussian();
        double rhythm = asleep ? -8 + 4 * congestion : 2.5 * Math.cos((minute - 960) * 2 * Math.PI / 1440);
        double rate = body.restingRate()
                + shape.offset()
                + CONGESTION * congestion
                + rhythm
                + PER_STEP * moving
                + (fibrillating ? 9 : 0)
                + noise;
        double highest = lastSteps > 10 ? HIGHEST : HIGHEST_AT_REST;
        return Math.round(Math.max(LOWEST, Math.min(highest, rate)));
    }

    /** The next beat-to-beat interval, ms; {@code phase} is that of breathing, 0 to 2 pi. */
    double interval(double rate, int minute, double phase) {
        double mean = 60_000 / rate;
        if (shape.fibrillating(minute)) {
            return Math.max(320, Math.min(1_900, Math.round(mean * Math.exp(0.22 * random.nextGaussian() - 0.024))));
        }
        double sd = body.variability() * (1 - 0.45 * congestion) * Math.exp(0.05 * shape.offset());
        double interval = mean + 0.9 * sd * Math.sin(phase) + 0.7 * sd * random.nextGaussian();
        return Math.max(320, Math.min(1_900, Math.round(interval)));
    }
}
