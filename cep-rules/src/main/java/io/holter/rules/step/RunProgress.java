package io.holter.rules.step;

import io.holter.rules.signal.Run;
import io.holter.rules.signal.Spells;
import io.holter.rules.signal.Track;

/** Progress as the tracks of one patient and rule know it. */
record RunProgress(RuleState state) implements HoldProgress {

    @Override
    public boolean holds(int position) {
        Track track = state.track(position);
        return track != null && track.held();
    }

    @Override
    public long since(int position) {
        Track track = state.track(position);
        return track == null ? Long.MIN_VALUE : track.start();
    }

    @Override
    public int count(int position) {
        Track track = state.track(position);
        return track == null ? 0 : track.count();
    }

    @Override
    public int spells(int position) {
        return state.track(position) instanceof Spells spells ? spells.known() : 0;
    }

    @Override
    public double coverage(int position) {
        return state.track(position) instanceof Run run ? run.coverage() : Double.NaN;
    }
}
