package io.holter.local.simulator;

import java.util.SplittableRandom;

/** Steps of five minutes: mostly nothing or a few, now and then a walk. */
final class Steps {
    private static final int FIVES_AWAKE = 192;
    private static final double MOST = 560;

    private final double usual;
    private final DayShape shape;
    private final SplittableRandom random;
    private int walking;

    Steps(Person person, Latents latents, int day, DayShape shape, SplittableRandom random) {
        this.usual = person.body().stepsPerDay() / FIVES_AWAKE * latents.activity(day, shape.weekend());
        this.shape = shape;
        this.random = random;
    }

    int next(int minute) {
        double draw = random.nextDouble();
        if (shape.asleep(minute)) {
            return draw < 0.01 ? random.nextInt(40) : 0;
        }
        double busy = minute > 540 && minute < 1140 ? 1.25 : 0.6;
        if (walking > 0 || draw < 0.065 * busy) {
            walking = walking > 0 ? walking - 1 : random.nextInt(3);
            return (int) Math.min(MOST, usual * 5.3 * (0.6 + 0.8 * random.nextDouble()));
        }
        return draw < 0.45 ? (int) (usual * 1.2 * random.nextDouble()) : 0;
    }
}
