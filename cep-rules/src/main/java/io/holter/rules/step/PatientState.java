package io.holter.rules.step;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Everything that the detector remembers of one patient. Bounded; owned by one key. */
public final class PatientState {
    /** Writes the state, first a format version. */
    public void write(DataOutput out) throws IOException {
        throw new UnsupportedOperationException("being built");
    }

    /** Reads what {@link #write} wrote, of this or an earlier format version. */
    public static PatientState read(DataInput in) throws IOException {
        throw new UnsupportedOperationException("being built");
    }
}
