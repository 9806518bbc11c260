package io.holter.local.simulator;

import io.holter.schema.signal.Signal;

/**
 * A single reading that the patient takes.
 *
 * @param minute local minute of the day
 * @param signal what
 * @param value in the standard unit
 * @param flags bits of {@link io.holter.schema.vital.SampleFlags}
 */
record SpotReading(int minute, Signal signal, double value, int flags) {}
