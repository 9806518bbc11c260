package io.holter.rules.step;

import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import io.holter.schema.vital.VitalBatch;
import java.util.ArrayList;
import java.util.List;

/** Takes RR intervals to the patient's rhythm, and hands out the minutes that they finish; reused from batch to batch. */
final class RhythmIntake {
    private final List<RhythmTracker.Minute> minutes = new ArrayList<>();

    /**
     * The minutes that the new beats of this batch finish. Beats that the device does not trust are beats too, so this
     * looks at what is new itself, before {@link SampleIntake} moves the clock.
     */
    List<RhythmTracker.Minute> take(PatientState state, VitalBatch batch) {
        minutes.clear();
        long newest = state.clocks[Signal.RR_INTERVAL.ordinal()];
        ProfileFacts profile = state.profile;
        for (int i = 0; i < batch.size(); i++) {
            long time = batch.time(i);
            int flags = batch.flag(i);
            boolean worn = (flags & SampleFlags.NOT_WORN) == 0;
            if (time > newest && worn && (profile == null || profile.monitored(time))) {
                tracker(state).beat(time, batch.values()[i], flags, minutes);
            }
            newest = Math.max(newest, time);
        }
        return minutes;
    }

    private static RhythmTracker tracker(PatientState state) {
        RhythmTracker known = state.rhythm;
        if (known == null) {
            known = new RhythmTracker();
            state.rhythm = known;
        }
        return known;
    }
}
