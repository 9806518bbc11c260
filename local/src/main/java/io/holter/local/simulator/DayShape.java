package io.holter.local.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one day: sleep, wear, network. All minutes are local minutes of the day.
 *
 * @param wake minute of waking up
 * @param bed minute of going to bed
 * @param off times without the watch, in order
 * @param offlineFrom minute from which the phone has no network, or -1
 * @param offlineMinutes for how long
 * @param weekend Saturday or Sunday
 */
record DayShape(int wake, int bed, List<Off> off, int offlineFrom, int offlineMinutes, boolean weekend) {

    /**
     * Time without the watch.
     *
     * @param from first minute
     * @param to minute from which it is worn again
     * @param watch what the watch does meanwhile
     */
    record Off(int from, int to, Idle watch) {}

    /** What a watch does that nobody wears. */
    enum Idle {
        /** It measures nothing. */
        SILENT,
        /** It measures and says that it is not worn. */
        FLAGGED,
        /** It repeats one value and believes it. */
        FROZEN,
        /** It finds a pulse in noise and believes it. */
        NOISE
    }

    /** @param planted an episode of the heart is planted: the watch is worn, so that it can be seen */
    static DayShape draw(Person person, boolean planted, boolean weekend, SplittableRandom random) {
        double late = weekend ? 45 : 0;
        int wake = (int) Math.max(280, Math.min(600, 400 + late + 30 * random.nextGaussian()));
        int bed = (int) Math.max(1_260, Math.min(1_435, 1_370 + late / 2 + 30 * random.nextGaussian()));
        boolean offline = random.nextDouble() < 0.03;
        double length = random.nextDouble();
        int hours = length < 0.7
                ? 3 + random.nextInt(9)
                : length < 0.94 ? 12 + random.nextInt(10) : 24 + random.nextInt(24);
        return new DayShape(
                wake,
                bed,
                off(person, wake, planted, random),
                offline ? random.nextInt(1440) : -1,
                hours * 60,
                weekend);
    }

    /** The watch is charged once a day; now and then it is forgotten for hours or for the night. */
    private static List<Off> off(Person person, int wake, boolean planted, SplittableRandom random) {
        int charge = planted ? 350 : 480 + random.nextInt(450);
        int minutes = planted ? 40 : 45 + random.nextInt(60);
        Idle charging = planted ? Idle.SILENT : idle(random);
        double draw = random.nextDouble();
        boolean night = random.nextDouble() < person.traits().nightOff();
        int forgotten = 300 + random.nextInt(500);
        if (planted) {
            return List.of(new Off(charge, charge + minutes, charging));
        }
        if (draw < 0.025) {
            return List.of(new Off(charge, Math.min(1_430, charge + forgotten), charging));
        }
        List<Off> times = new ArrayList<>();
        if (night) {
            times.add(new Off(0, wake + 20, Idle.SILENT));
        }
        times.add(new Off(charge, charge + minutes, charging));
        if (random.nextDouble() < 0.4) {
            int wash = 1_080 + random.nextInt(240);
            times.add(new Off(wash, wash + 16 + random.nextInt(30), Idle.SILENT));
        }
        return times;
    }

    private static Idle idle(SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw < 0.82) {
            return Idle.SILENT;
        }
        return draw < 0.94 ? Idle.FLAGGED : draw < 0.985 ? Idle.FROZEN : Idle.NOISE;
    }

    boolean asleep(int minute) {
        return minute < wake || minute >= bed;
    }

    /** The time without the watch that the minute lies in, or null while it is worn. */
    @Nullable
    Off off(int minute) {
        for (Off time : off) {
            if (minute >= time.from() && minute < time.to()) {
                return time;
            }
        }
        return null;
    }
}
