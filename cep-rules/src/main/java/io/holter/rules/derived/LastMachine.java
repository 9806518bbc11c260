package io.holter.rules.derived;

import io.holter.rules.condition.Reading;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Statistic;

/** Works out {@link Derivation.Last} from the readings themselves, at most 64. */
final class LastMachine extends Machine {
    private static final double MS_PER_DAY = 86_400_000.0;

    private final Derivation.Last how;
    private final long over;
    private final boolean timed;
    private final double[] scratch;

    LastMachine(Derivation.Last how) {
        this.how = how;
        this.over = how.over().toMillis();
        this.timed = over > 0 || how.statistic() == Statistic.SLOPE;
        this.scratch = new double[Math.max(4, how.readings())];
    }

    @Override
    double take(Memories memories, int at, Reading reading, long time, long local) {
        double value = taken(how.of(), how.when(), reading);
        Recent recent = (Recent) memories.get(at);
        if (recent == null) {
            if (Double.isNaN(value)) {
                return result(null, time);
            }
            recent = new Recent(timed);
            memories.set(at, recent);
        }
        if (over > 0) {
            recent.forget(time - over);
        }
        if (!Double.isNaN(value)) {
            recent.add(time, value, how.readings());
        }
        return result(recent, time);
    }

    private double result(@org.jspecify.annotations.Nullable Recent recent, long time) {
        int n = recent == null ? 0 : recent.size();
        if (n < how.atLeast()) {
            return Double.NaN;
        }
        if (recent == null || n == 0) {
            return Ranks.are(how.statistic()) ? Double.NaN : Tally.result(how.statistic(), scratch, 0, 0);
        }
        if (Ranks.are(how.statistic())) {
            recent.copy(scratch);
            return Ranks.of(how.statistic(), how.rank(), scratch, n);
        }
        for (int i = 0; i < n; i++) {
            double place = timed ? (recent.time(i) - time) / MS_PER_DAY : 0;
            Tally.add(how.statistic(), scratch, 0, i, recent.value(i), place);
        }
        return Tally.result(how.statistic(), scratch, 0, n);
    }
}
