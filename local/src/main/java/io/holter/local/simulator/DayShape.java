package io.holter.local.simulator;

import java.util.SplittableRandom;

/**
 * The frame of one day: sleep, activity, wear, network, rhythm. All minutes are local minutes of the day.
 *
 * @param wake minute of waking up
 * @param bed minute of going to bed
 * @param offFrom first minute without the watch
 * @param offTo minute from which it is worn again
 * @param offlineFrom minute from which the phone has no network, or -1
 * @param offlineMinutes for how long
 * @param activity steps of an average five minutes awake
 * @param offset deviation of the day's heart rate, /min
 * @param spellFrom first minute of atrial fibrillation
 * @param spellTo minute from which it is over
 * @param session the watch is told of a sport session, if there is one
 */
record DayShape(
        int wake,
        int bed,
        int offFrom,
        int offTo,
        int offlineFrom,
        int offlineMinutes,
        double activity,
        double offset,
        int spellFrom,
        int spellTo,
        boolean session) {

    static DayShape draw(Person person, double congestion, boolean planted, SplittableRandom random) {
        int wake = 400 + (int) (30 * random.nextGaussian());
        int bed = 1370 + (int) (30 * random.nextGaussian());
        int charge = 60 + random.nextInt(390);
        boolean forgotten = !planted && random.nextDouble() < 0.025;
        int charging = planted ? 350 : 480 + charge;
        int off = forgotten ? 300 + random.nextInt(600) : 45 + random.nextInt(60);
        boolean offline = random.nextDouble() < 0.03;
        double length = random.nextDouble();
        int hours = length < 0.7
                ? 3 + random.nextInt(9)
                : length < 0.94 ? 12 + random.nextInt(10) : 24 + random.nextInt(24);
        double day = Math.exp(0.3 * random.nextGaussian());
        double activity = person.body().stepsPerDay() / 192 * day * (1 - 0.5 * congestion);
        int spell = random.nextInt(1200);
        boolean permanent = person.body().spellsPerDay() >= 1;
        boolean fibrillates = random.nextDouble() < person.body().spellsPerDay();
        return new DayShape(
                wake,
                Math.min(1435, bed),
                charging,
                charging + (planted ? 40 : off),
                offline ? random.nextInt(1440) : -1,
                hours * 60,
                activity,
                1.6 * random.nextGaussian(),
                permanent ? 0 : fibrillates ? spell : -1,
                permanent ? 1440 : fibrillates ? spell + 60 + random.nextInt(600) : -1,
                random.nextDouble() < 0.5);
    }

    boolean asleep(int minute) {
        return minute < wake || minute >= bed;
    }

    boolean worn(int minute) {
        return minute < offFrom || minute >= offTo;
    }

    boolean fibrillating(int minute) {
        return minute >= spellFrom && minute < spellTo;
    }

    /** Steps of five minutes: mostly nothing or a few, now and then a walk. */
    int steps(int minute, SplittableRandom random) {
        double draw = random.nextDouble();
        double busy = minute > 540 && minute < 1140 ? 1.25 : 0.6;
        if (draw < 0.12 * busy) {
            return (int) Math.min(520, activity * 5.5 * (0.6 + 0.8 * random.nextDouble()));
        }
        return draw < 0.45 ? (int) (activity * 1.2 * random.nextDouble()) : 0;
    }
}
