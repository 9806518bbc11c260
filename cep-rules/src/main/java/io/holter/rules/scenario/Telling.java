package io.holter.rules.scenario;

import io.holter.schema.care.CareEvent;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.signal.Signal;

/** One thing that happens in a story. */
public sealed interface Telling {

    /** Arrival time, ms UTC. */
    long arrived();

    /**
     * Samples of one signal that arrive together.
     *
     * @param arrived arrival time, ms UTC
     * @param device pseudonym of the device
     * @param signal the signal
     * @param times measurement times, ms UTC, ascending
     * @param values values in the standard unit
     * @param flags bits of SampleFlags, the same for all
     */
    record Upload(long arrived, String device, Signal signal, long[] times, double[] values, int flags)
            implements Telling {}

    /** A care event. */
    record Care(long arrived, CareEvent event) implements Telling {}

    /** A changed profile. */
    record Profile(long arrived, PatientProfile profile) implements Telling {}
}
