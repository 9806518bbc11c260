package io.holter.rules.alert;

import io.holter.schema.alert.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is remembered of the episodes of one patient and rule. */
public final class EpisodeState {
    private static final int FORMAT = 1;
    private static final long NEVER = Long.MIN_VALUE;

    String id = "";
    boolean open;
    /** Measurement time at which the episode began, ms UTC. */
    long started;

    Severity severity = Severity.S4;
    int revision;
    /** Worst value that was reported, NaN if none. */
    double worst = Double.NaN;
    /** Measurement time at which the last episode ended, or {@link Long#MIN_VALUE}. */
    long closed = NEVER;
    /** Onsets since the last episode that re-arm time kept quiet. */
    int suppressed;
    /** Start of the last suppressed onset, so that it is counted once. */
    long lastSuppressed = NEVER;
    /** Number of signals that are silent. */
    int silent;

    /** True if an episode is open. */
    public boolean isOpen() {
        return open;
    }

    /** Writes the state, first a format version. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeUTF(id);
        out.writeBoolean(open);
        out.writeLong(started);
        out.writeByte(severity.ordinal());
        out.writeInt(revision);
        out.writeDouble(worst);
        out.writeLong(closed);
        out.writeInt(suppressed);
        out.writeLong(lastSuppressed);
        out.writeInt(silent);
    }

    /** Reads what {@link #write} wrote. */
    public static EpisodeState read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("episode state has format " + format + ", this release reads " + FORMAT);
        }
        EpisodeState state = new EpisodeState();
        state.id = in.readUTF();
        state.open = in.readBoolean();
        state.started = in.readLong();
        state.severity = Severity.values()[in.readByte()];
        state.revision = in.readInt();
        state.worst = in.readDouble();
        state.closed = in.readLong();
        state.suppressed = in.readInt();
        state.lastSuppressed = in.readLong();
        state.silent = in.readInt();
        return state;
    }
}
