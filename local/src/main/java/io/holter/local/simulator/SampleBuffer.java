package io.holter.local.simulator;

import io.holter.schema.vital.VitalBatch;
import java.util.Arrays;

/** Samples of one signal that a device has measured and not yet uploaded, in the order of measurement. */
final class SampleBuffer {
    private long[] times = new long[64];
    private double[] values = new double[64];
    private byte[] flags = new byte[64];
    private int size;
    private long sequence;

    void add(long time, double value, int flag) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            flags = Arrays.copyOf(flags, 2 * size);
        }
        times[size] = time;
        values[size] = value;
        flags[size++] = (byte) flag;
    }

    int size() {
        return size;
    }

    /** Takes the first {@code count} samples out as the next batch; the clock of the device is {@code ahead} ms fast. */
    VitalBatch take(int count, Origin origin, long ahead) {
        int[] offsets = new int[count];
        long base = times[0];
        for (int i = 0; i < count; i++) {
            offsets[i] = (int) (times[i] - base);
        }
        VitalBatch batch = new VitalBatch(
                origin.patient(),
                origin.device(),
                origin.signal(),
                origin.unit(),
                sequence++,
                base + ahead,
                offsets,
                Arrays.copyOf(values, count),
                Arrays.copyOf(flags, count));
        System.arraycopy(times, count, times, 0, size - count);
        System.arraycopy(values, count, values, 0, size - count);
        System.arraycopy(flags, count, flags, 0, size - count);
        size -= count;
        return batch;
    }

    /** Where a batch comes from. */
    record Origin(String patient, String device, String signal, String unit) {}
}
