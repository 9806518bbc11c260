package io.holter.rules.derived;

import io.holter.rules.condition.Reading;
import io.holter.rules.rule.Derivation;
import org.jspecify.annotations.Nullable;

/** Works out {@link Derivation.Days} from the log of the daily value; once a day, unless today counts too. */
final class DaysMachine extends Machine {
    private final Derivation.Days how;
    private final Derivation.Daily daily;
    private final double[] values;
    private final double[] tally = new double[4];

    DaysMachine(Derivation.Days how, Derivation.Daily daily) {
        this.how = how;
        this.daily = daily;
        this.values = new double[how.from() - how.to() + 1];
    }

    @Override
    double take(Memories memories, int at, Reading reading, long time, long local) {
        DayLog log = (DayLog) memories.get(how.daily());
        if (log == null) {
            return worked(null);
        }
        if (how.to() == 0) {
            return worked(log);
        }
        if (memories.get(at) instanceof Memory.Kept known && known.time == log.day()) {
            return known.value;
        }
        double value = worked(log);
        SmallMachines.keep(memories, at, value, log.day());
        return value;
    }

    private double worked(@Nullable DayLog log) {
        boolean ranked = Ranks.are(how.statistic());
        int n = 0;
        for (int back = how.from(); log != null && back >= how.to(); back--) {
            double value =
                    back == 0 ? (float) log.today(daily.statistic(), daily.atLeast(), daily.hours()) : log.back(back);
            if (!Double.isNaN(value)) {
                if (ranked) {
                    values[n] = value;
                } else {
                    Tally.add(how.statistic(), tally, 0, n, value, -back);
                }
                n++;
            }
        }
        if (n < how.atLeast() || ranked && n == 0) {
            return Double.NaN;
        }
        return ranked ? Ranks.of(how.statistic(), how.rank(), values, n) : Tally.result(how.statistic(), tally, 0, n);
    }
}
