package io.holter.rules.step;

import io.holter.rules.condition.Truth;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Step;
import io.holter.rules.rule.Worst;
import io.holter.rules.signal.LocalTime;
import io.holter.rules.signal.Run;
import io.holter.rules.signal.Spells;
import io.holter.rules.signal.Track;
import org.jspecify.annotations.Nullable;

/** Follows whether one step of a rule holds, for every patient of a thread. */
final class Follower {
    private static final long SHORTEST_REPEAT = 60_000;

    private final Step step;
    private final int position;
    private final TrackPool pool;
    private final @Nullable Worst worst;
    private final int worstColumn;

    private final boolean instant;
    private final long length;
    private final long every;
    private final Hold.@Nullable Lasting lasting;
    private final long maxGap;
    private final Hold.@Nullable Times times;
    private final long window;
    private final long within;

    /** Follows the step at this position among steps, escalations and clear. */
    Follower(Rule rule, Step step, int position, TrackPool pool) {
        this.step = step;
        this.position = position;
        this.pool = pool;
        this.worst = rule.worst().orElse(null);
        this.worstColumn = rule.worst().map(w -> rule.column(w.value())).orElse(-1);
        this.length = step.hold().length().toMillis();
        this.every = Math.max(SHORTEST_REPEAT, length);
        this.lasting = step.hold() instanceof Hold.Lasting l ? l : null;
        this.maxGap = step.hold() instanceof Hold.Lasting l ? l.maxGap().toMillis() : 0;
        this.instant = step.hold() instanceof Hold.Lasting l && length == 0 && l.minSamples() == 1;
        this.times = step.hold() instanceof Hold.Times t ? t : null;
        this.window = step.hold() instanceof Hold.Times t ? t.window().toMillis() : 0;
        this.within = step.hold() instanceof Hold.Times t ? t.within().toMillis() : 0;
    }

    Step step() {
        return step;
    }

    /** Takes the next truth value; true if the step holds at this reading. */
    boolean follow(RuleState r, int truth, long time, double[] values, LocalTime.Clock clock) {
        if (times != null) {
            return count(times, r, truth, time, values, clock);
        }
        return lasting != null && run(lasting, r, truth, time, values);
    }

    private boolean run(Hold.Lasting hold, RuleState r, int truth, long time, double[] values) {
        if (truth != Truth.TRUE) {
            if (truth == Truth.FALSE || instant) {
                r.end(position, pool);
            }
            return false;
        }
        Run run = (Run) r.track(position);
        if (run == null) {
            run = pool.run();
            r.begin(position, run);
        } else if (instant) {
            run.reset();
        }
        boolean holds = run.add(time, values, length, maxGap, hold.minSamples(), hold.gapsBreak(), hold.coverage());
        markWorst(run, values);
        return holds;
    }

    private boolean count(Hold.Times hold, RuleState r, int truth, long time, double[] values, LocalTime.Clock clock) {
        Spells spells = (Spells) r.track(position);
        if (truth == Truth.UNKNOWN || spells == null && truth == Truth.FALSE) {
            return false;
        }
        if (spells == null) {
            spells = pool.spells();
            r.begin(position, spells);
        }
        long spell = spell(hold.each(), time, clock);
        if (spells.isNext(spell)) {
            spells.begin(spell, hold.of());
        }
        if (truth == Truth.TRUE) {
            spells.mark(begin(hold.each(), spell, time, clock), time, values);
            markWorst(spells, values);
        }
        if (within > 0) {
            spells.forget(time - within);
        }
        boolean holds = spells.hold(hold.times());
        if (spells.count() == 0) {
            r.end(position, pool);
        }
        return holds;
    }

    private long spell(Hold.Spell each, long time, LocalTime.Clock clock) {
        return switch (each) {
            case READING -> time;
            case WINDOW -> Math.floorDiv(time, window);
            case DAY -> clock.day(time);
        };
    }

    private long begin(Hold.Spell each, long spell, long time, LocalTime.Clock clock) {
        return switch (each) {
            case READING -> time;
            case WINDOW -> spell * window;
            case DAY -> clock.startOf(spell);
        };
    }

    private void markWorst(Track track, double[] values) {
        Worst w = worst;
        if (w != null && !Double.isNaN(values[worstColumn]) && w.worse(values[worstColumn], track.worst())) {
            track.markWorst(worstColumn);
        }
    }

    /** What a step holds is told at onset, while it lasts once per length of the hold, and when it got worse. */
    boolean tell(Track track, long time) {
        return instant
                || track.tellAgain(time, every)
                || worst != null && worst.updateDue(track.worst(), track.toldWorst());
    }

    /** Notes that what holds was told about. */
    void told(Track track, long time) {
        boolean anew =
                worst == null || Double.isNaN(track.toldWorst()) || worst.updateDue(track.worst(), track.toldWorst());
        track.markTold(time, anew);
    }
}
