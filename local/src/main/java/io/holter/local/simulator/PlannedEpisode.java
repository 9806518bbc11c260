package io.holter.local.simulator;

import java.util.Locale;

/**
 * An acute episode in a person's day.
 *
 * @param kind what
 * @param channel what it disturbs
 * @param day day of the simulation
 * @param minute local minute of the day at which it begins
 * @param minutes how long
 * @param level how strong; the unit depends on the kind (see {@link EpisodeDraw})
 * @param grade how clear
 */
record PlannedEpisode(EpisodeKind kind, Channel channel, int day, int minute, int minutes, double level, Grade grade) {
    /** Rest before an episode of the heart. */
    private static final int REST_BEFORE = 40;

    int end() {
        return minute + minutes;
    }

    /** True around the episode, where the person rests. */
    boolean near(int minuteOfDay) {
        return minuteOfDay >= minute - REST_BEFORE && minuteOfDay < end() + 20;
    }

    /** True while the watch measures once a minute: from onset until some calm minutes have passed. */
    boolean everyMinute(int minuteOfDay) {
        return minuteOfDay >= minute && minuteOfDay < end() + 15;
    }

    /** True while the heart rate is at {@link #level()}. */
    boolean elevated(int minuteOfDay) {
        return minuteOfDay >= minute && minuteOfDay < end() && !silent(minuteOfDay);
    }

    /** True in the hole of an interrupted tachycardia: the watch lost contact for 16 min. */
    boolean silent(int minuteOfDay) {
        return kind == EpisodeKind.INTERRUPTED_TACHYCARDIA && minuteOfDay >= minute + 6 && minuteOfDay < minute + 22;
    }

    /** Systolic pressure of a person in shock, mm[Hg]: the faster the heart, the lower. */
    double shockPressure() {
        return 122 - 0.45 * (level - 80);
    }

    /** For people. */
    String detail() {
        String unit = switch (channel) {
            case HEART -> "/min";
            case BEATS -> "ms";
            case PRESSURE -> "mm[Hg]";
            case OXYGEN -> "%";
            case SCALE -> "kg";
        };
        return String.format(Locale.ROOT, "%.1f %s, %d min", level, unit, minutes);
    }
}
