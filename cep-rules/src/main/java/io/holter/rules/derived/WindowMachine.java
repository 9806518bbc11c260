package io.holter.rules.derived;

import io.holter.rules.condition.Reading;
import io.holter.rules.rule.Derivation;

/** Works out {@link Derivation.Window}: takes the reading into its pane, forgets panes that are over. */
final class WindowMachine extends Machine {
    private final Derivation.Window how;
    private final long over;
    private final long pane;
    private final int width;
    private final double[] scratch;

    WindowMachine(Derivation.Window how) {
        this.how = how;
        this.over = how.over().toMillis();
        this.pane = how.pane().toMillis();
        this.width = Tally.width(how.statistic());
        this.scratch = new double[how.statistic().isRhythmOfDay() ? Cosinor.SUMS : width];
    }

    @Override
    double take(Memories memories, int at, Reading reading, long time, long local) {
        double value = taken(how.of(), how.when(), reading);
        Panes panes = (Panes) memories.get(at);
        if (panes == null) {
            if (Double.isNaN(value)) {
                return how.atLeast() > 0 ? Double.NaN : Tally.result(how.statistic(), scratch, 0, 0);
            }
            panes = new Panes(width);
            memories.set(at, panes);
        }
        panes.forget(time - over, pane, width);
        if (!Double.isNaN(value)) {
            panes.add(how.statistic(), time, value, pane, width);
        }
        if (panes.count(how.statistic(), pane, width) < how.atLeast()) {
            return Double.NaN;
        }
        return how.statistic().isRhythmOfDay()
                ? panes.cosine(how.statistic(), over, pane, scratch)
                : panes.result(how.statistic(), width, scratch);
    }
}
