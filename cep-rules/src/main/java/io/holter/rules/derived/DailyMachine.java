package io.holter.rules.derived;

import io.holter.rules.condition.Reading;
import io.holter.rules.rule.Derivation;

/** Works out {@link Derivation.Daily}. A day never goes back, also if the patient's zone does. */
final class DailyMachine extends Machine {
    static final long MS_PER_DAY = 86_400_000L;
    private static final long MS_PER_HOUR = 3_600_000L;

    private static final double[] NOTHING = {};

    private final Derivation.Daily how;
    private final int days;
    private final int width;

    /** A machine that keeps the values of so many days that are over. */
    DailyMachine(Derivation.Daily how, int days) {
        this.how = how;
        this.days = days;
        this.width = Tally.width(how.statistic());
    }

    @Override
    boolean isLocal() {
        return true;
    }

    @Override
    double take(Memories memories, int at, Reading reading, long time, long local) {
        double value = taken(how.of(), how.when(), reading);
        DayLog log = (DayLog) memories.get(at);
        // Within the newest day, as nearly always, without a division.
        long into = log == null ? -1 : local - log.day() * MS_PER_DAY;
        int day = log == null ? 0 : log.day();
        if (into < 0 || into >= MS_PER_DAY) {
            day = (int) Math.floorDiv(local, MS_PER_DAY);
            into = Math.floorMod(local, MS_PER_DAY);
        }
        if (log == null) {
            if (Double.isNaN(value)) {
                return how.atLeast() > 0 || how.hours() > 0 ? Double.NaN : Tally.result(how.statistic(), NOTHING, 0, 0);
            }
            log = new DayLog(day, width, days);
            memories.set(at, log);
        }
        log.remember(days);
        log.advance(how.statistic(), day, how.atLeast(), how.hours());
        if (!Double.isNaN(value)) {
            log.add(how.statistic(), (int) (into / MS_PER_HOUR), value, 0);
        }
        return log.today(how.statistic(), how.atLeast(), how.hours());
    }
}
