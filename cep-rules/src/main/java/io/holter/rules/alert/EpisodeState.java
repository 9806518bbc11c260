package io.holter.rules.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is remembered of the episodes of one patient and rule. */
public final class EpisodeState {
    /** Writes the state, first a format version. */
    public void write(DataOutput out) throws IOException {
        throw new UnsupportedOperationException("being built");
    }

    /** Reads what {@link #write} wrote. */
    public static EpisodeState read(DataInput in) throws IOException {
        throw new UnsupportedOperationException("being built");
    }
}
