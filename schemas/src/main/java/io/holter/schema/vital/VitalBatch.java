package io.holter.schema.vital;

import java.util.Arrays;
import java.util.Objects;

/**
 * Samples of one signal that one device sent together: the message of topic {@code vitals.v1}.
 *
 * <p>Samples live in primitive arrays because detection looks at every one of them; the arrays belong to the record and
 * must not be changed. {@link #toString()} shows neither pseudonym nor value.
 *
 * @param patient pseudonym of the patient
 * @param device pseudonym of the device
 * @param signal signal code, see {@link io.holter.schema.signal.Signal}
 * @param unit UCUM unit of {@code values}
 * @param sequence number of this batch among those of the device and signal, from 0
 * @param base reference time of the offsets, ms since 1970 UTC
 * @param offsets per sample: measurement time minus {@code base}, ms
 * @param values per sample: value in {@code unit}
 * @param flags per sample: bits of {@link SampleFlags}; or empty if the device says nothing
 */
public record VitalBatch(
        String patient,
        String device,
        String signal,
        String unit,
        long sequence,
        long base,
        int[] offsets,
        double[] values,
        byte[] flags) {

    /** Checks that the arrays fit each other. */
    public VitalBatch {
        if (offsets.length != values.length || (flags.length != 0 && flags.length != values.length)) {
            throw new IllegalArgumentException("offsets, values and flags differ in length: " + offsets.length + ", "
                    + values.length + ", " + flags.length);
        }
    }

    /** How many samples the batch holds. */
    public int size() {
        return values.length;
    }

    /** Measurement time of sample {@code i}, ms since 1970 UTC. */
    public long time(int i) {
        return base + offsets[i];
    }

    /** Bits of {@link SampleFlags} of sample {@code i}; 0 if the device says nothing. */
    public int flag(int i) {
        return flags.length == 0 ? 0 : flags[i] & 0xff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VitalBatch b
                && patient.equals(b.patient)
                && device.equals(b.device)
                && signal.equals(b.signal)
                && unit.equals(b.unit)
                && sequence == b.sequence
                && base == b.base
                && Arrays.equals(offsets, b.offsets)
                && Arrays.equals(values, b.values)
                && Arrays.equals(flags, b.flags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(patient, device, signal, sequence, base, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return "VitalBatch[" + signal + ", " + size() + " samples]";
    }
}
