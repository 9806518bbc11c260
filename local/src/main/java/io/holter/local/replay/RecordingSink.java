package io.holter.local.replay;

import io.holter.schema.signal.Signal;

/** Takes what a reader found. Each row of the input is exactly one call. */
interface RecordingSink {

    /**
     * A sample.
     *
     * @param patient id as the recording has it; the sink makes a pseudonym of it
     * @param signal what was measured
     * @param unit unit of the value, known for the signal
     * @param time measurement time, ms since 1970 UTC
     * @param value in {@code unit}
     * @param flags bits of {@link io.holter.schema.vital.SampleFlags}
     */
    void sample(String patient, Signal signal, String unit, long time, double value, int flags);

    /**
     * A row that cannot be a sample.
     *
     * @param place line, or number of the entry, from 1; 0 for the file as a whole
     */
    void reject(RejectReason reason, long place);
}
