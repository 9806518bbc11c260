package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** An exponential average over beats that begins as a plain mean, so that it is fair from the first beat on. */
final class Average {
    private final double gain;
    private final int plain;
    private int beats;
    private double value;

    /** An average over about {@code beats} beats. */
    Average(int beats) {
        this.gain = 1.0 / beats;
        this.plain = beats;
    }

    double add(double next) {
        beats = Math.min(beats + 1, plain);
        value += (beats < plain ? 1.0 / beats : gain) * (next - value);
        return value;
    }

    double value() {
        return value;
    }

    void clear() {
        beats = 0;
        value = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(beats);
        out.writeDouble(value);
    }

    void read(DataInput in) throws IOException {
        beats = in.readShort();
        value = in.readDouble();
    }
}
