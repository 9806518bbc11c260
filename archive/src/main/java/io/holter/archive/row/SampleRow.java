package io.holter.archive.row;

/**
 * One sample of the archive. The reader fills the same instance again for each row: take what you need, do not keep it.
 * {@link #toString()} shows nothing.
 */
public final class SampleRow {
    String patient = "";
    String signal = "";
    long time;
    double value;
    int flags;
    String device = "";
    long arrived;

    /** An empty row. */
    public SampleRow() {}

    /** Fills the row. */
    public SampleRow set(
            String patient, String signal, long time, double value, int flags, String device, long arrived) {
        this.patient = patient;
        this.signal = signal;
        this.time = time;
        this.value = value;
        this.flags = flags;
        this.device = device;
        this.arrived = arrived;
        return this;
    }

    /** Pseudonym; rows of one patient mostly share the String. */
    public String patient() {
        return patient;
    }

    /** Signal code. */
    public String signal() {
        return signal;
    }

    /** Measurement time, ms since 1970 UTC. */
    public long time() {
        return time;
    }

    /** Value in the signal's standard unit. */
    public double value() {
        return value;
    }

    /** Bits of {@link io.holter.schema.vital.SampleFlags}. */
    public int flags() {
        return flags;
    }

    /** Pseudonym of the device. */
    public String device() {
        return device;
    }

    /** Arrival time, ms since 1970 UTC. */
    public long arrived() {
        return arrived;
    }
}
