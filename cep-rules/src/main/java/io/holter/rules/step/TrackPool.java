package io.holter.rules.step;

import io.holter.rules.signal.Run;
import io.holter.rules.signal.Spells;
import io.holter.rules.signal.Track;
import java.util.ArrayList;
import java.util.List;

/** Runs and spells of one rule that ended, to be used again for any patient of the thread: beginning one allocates nothing. */
final class TrackPool {
    private static final int MOST = 64;

    private final List<Run> runs = new ArrayList<>();
    private final List<Spells> spells = new ArrayList<>();

    Run run() {
        return runs.isEmpty() ? new Run() : runs.remove(runs.size() - 1);
    }

    Spells spells() {
        return spells.isEmpty() ? new Spells() : spells.remove(spells.size() - 1);
    }

    void giveBack(Track track) {
        track.reset();
        if (track instanceof Run run && runs.size() < MOST) {
            runs.add(run);
        } else if (track instanceof Spells s && spells.size() < MOST) {
            spells.add(s);
        }
    }
}
