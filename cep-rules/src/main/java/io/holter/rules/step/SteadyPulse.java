package io.holter.rules.step;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Tells a heart that beats evenly from a sensor that is frozen or not worn and repeats its last value: a heart rate that
 * is exactly the same for {@value #SAMPLES} samples and {@code SPAN} is not judged on until it changes.
 *
 * <p>Not if RR intervals come from the patient as well: 2:1 atrial flutter is that even, and beats prove that someone
 * measures. Whether they come is asked of measurement times only, so that it does not matter how records are cut.
 */
final class SteadyPulse {
    /** Fewest equal samples. */
    private static final int SAMPLES = 10;
    /** Shortest time from the first to the last of them, ms. */
    private static final long SPAN = 9 * 60_000L;
    /** Longest time between two of them, ms: who measures once a day may well find the same value again. */
    private static final long LONGEST_GAP = 3_600_000L;
    /** Beats so long before a sample, or after it, speak for it, ms: uploads of beats and rates take turns. */
    private static final long BEATS_WITHIN = 3_600_000L;

    private double value = Double.NaN;
    private long since;
    private long last;
    private int samples;

    /**
     * Takes the next sample of the heart rate.
     *
     * @param beats measurement time of the newest RR interval
     * @return true if it is one of a frozen sensor
     */
    boolean frozen(long time, double rate, long beats) {
        if (rate == value && time - last <= LONGEST_GAP) {
            samples = Math.min(samples + 1, SAMPLES);
        } else {
            value = rate;
            since = time;
            samples = 1;
        }
        last = time;
        return samples == SAMPLES && time - since >= SPAN && (beats == Long.MIN_VALUE || beats < time - BEATS_WITHIN);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(value);
        out.writeLong(since);
        out.writeLong(last);
        out.writeByte(samples);
    }

    static SteadyPulse read(DataInput in) throws IOException {
        SteadyPulse pulse = new SteadyPulse();
        pulse.value = in.readDouble();
        pulse.since = in.readLong();
        pulse.last = in.readLong();
        pulse.samples = in.readByte();
        return pulse;
    }
}
