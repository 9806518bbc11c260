package io.holter.rules.step;

import io.holter.rules.derived.Memories;
import io.holter.rules.signal.Track;
import io.holter.schema.signal.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is remembered of one rule for one patient. A patient has none of a rule until an input of it came. */
final class RuleState {
    private static final byte[] ALL_HEARD = {};

    /** Rule and lineage, see {@code Course.key}. */
    String key;
    /** Measurement time up to which readings are settled: what comes at or before it is late. */
    long clock = Long.MIN_VALUE;
    /** Measurement time of the last reading evaluated. */
    long previous = Long.MIN_VALUE;
    /** True if something was told since the last clear. */
    boolean active;
    /** How many of {@link #tracks} go on. */
    private int going;
    /** Steps, then escalations, then clear; null where nothing goes on. */
    private @Nullable Track @Nullable [] tracks;

    @Nullable
    Rows rows;

    @Nullable
    Deadlines deadlines;
    /** Silence: per signal 0 heard, 1 silent, 2 silent and escalated. No entries while all are heard. */
    byte[] silent = ALL_HEARD;

    @Nullable
    Memories memories;
    /** Per input, of those that are resampled. */
    private @Nullable Resample @Nullable [] resamples;

    /** Not written, worked out from rule and profile. */
    Limits limits;

    RuleState(String key, Limits limits) {
        this.key = key;
        this.limits = limits;
    }

    /** What goes on at this position, or null. */
    @Nullable
    Track track(int position) {
        return tracks == null || position >= tracks.length ? null : tracks[position];
    }

    void begin(int position, Track track) {
        if (tracks == null) {
            tracks = new Track[position + 1];
        } else if (tracks.length <= position) {
            tracks = Arrays.copyOf(tracks, position + 1);
        }
        tracks[position] = track;
        going++;
    }

    void end(int position, TrackPool pool) {
        Track track = track(position);
        if (track != null && tracks != null) {
            tracks[position] = null;
            going--;
            pool.giveBack(track);
        }
    }

    /** True if a reading at which nothing is true would change no step. */
    boolean isIdle() {
        return going == 0 && !active && deadlines == null;
    }

    /** True if a reading that makes every condition false would change nothing but the clock. */
    boolean isQuiet() {
        return isIdle() && rows == null;
    }

    /** True if an episode or a pattern may be under way: what a rule that is replaced must finish. */
    boolean inFlight() {
        return active || deadlines != null || silent.length > 0;
    }

    /** Takes over what an older lineage knows of the first {@code inCommon} derived values, and goes on where it was. */
    void takeOver(RuleState older, int inCommon, int derived) {
        clock = older.clock;
        previous = older.previous;
        if (older.memories != null) {
            memories = older.memories.copy(inCommon, derived);
        }
    }

    Memories memories(int derived) {
        Memories known = memories;
        if (known == null) {
            known = new Memories(derived);
            memories = known;
        }
        return known;
    }

    @Nullable
    Resample resampleOrNull(int input) {
        return resamples == null || input >= resamples.length ? null : resamples[input];
    }

    Resample resample(int input) {
        @Nullable Resample[] known = resamples;
        if (known == null || known.length <= input) {
            known = known == null ? new Resample[input + 1] : Arrays.copyOf(known, input + 1);
            resamples = known;
        }
        Resample resample = known[input];
        if (resample == null) {
            resample = new Resample();
            known[input] = resample;
        }
        return resample;
    }

    byte silent(Signal signal) {
        return silent.length == 0 ? 0 : silent[signal.ordinal()];
    }

    void silent(Signal signal, byte level) {
        if (silent.length == 0 && level != 0) {
            silent = new byte[Signal.values().length];
        }
        if (silent.length > 0) {
            silent[signal.ordinal()] = level;
        }
        boolean any = false;
        for (byte b : silent) {
            any |= b != 0;
        }
        silent = any ? silent : ALL_HEARD;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(key);
        out.writeLong(clock);
        out.writeLong(previous);
        out.writeBoolean(active);
        RuleStateParts.write(tracks, out);
        RuleStateParts.write(rows, deadlines, out);
        out.writeByte(silent.length);
        out.write(silent);
        out.writeBoolean(memories != null);
        if (memories != null) {
            memories.write(out);
        }
        RuleStateParts.write(resamples, out);
    }

    static RuleState read(DataInput in) throws IOException {
        RuleState state = new RuleState(in.readUTF(), Limits.UNKNOWN);
        state.clock = in.readLong();
        state.previous = in.readLong();
        state.active = in.readBoolean();
        state.tracks = RuleStateParts.readTracks(in);
        state.going = RuleStateParts.count(state.tracks);
        state.rows = in.readBoolean() ? Rows.read(in) : null;
        state.deadlines = in.readBoolean() ? Deadlines.read(in) : null;
        int signals = in.readByte();
        byte[] written = new byte[signals];
        in.readFully(written);
        state.silent = signals == 0 ? ALL_HEARD : Arrays.copyOf(written, Signal.values().length);
        state.memories = in.readBoolean() ? Memories.read(in) : null;
        state.resamples = RuleStateParts.readResamples(in);
        return state;
    }
}
