package io.holter.rules.step;

import io.holter.rules.signal.Track;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the parts of a {@link RuleState} that may be missing are written: a byte for what is not there. */
final class RuleStateParts {
    private RuleStateParts() {}

    static void write(@Nullable Track @Nullable [] tracks, DataOutput out) throws IOException {
        int n = tracks == null ? 0 : tracks.length;
        out.writeByte(n);
        for (int i = 0; i < n; i++) {
            Track track = tracks == null ? null : tracks[i];
            out.writeBoolean(track != null);
            if (track != null) {
                track.write(out);
            }
        }
    }

    static @Nullable Track @Nullable [] readTracks(DataInput in) throws IOException {
        int n = in.readByte();
        @Nullable Track[] tracks = new Track[n];
        for (int i = 0; i < n; i++) {
            tracks[i] = in.readBoolean() ? Track.read(in) : null;
        }
        return count(tracks) == 0 ? null : tracks;
    }

    static int count(@Nullable Track @Nullable [] tracks) {
        int n = 0;
        for (int i = 0; tracks != null && i < tracks.length; i++) {
            n += tracks[i] == null ? 0 : 1;
        }
        return n;
    }

    static void write(@Nullable Rows rows, @Nullable Deadlines deadlines, DataOutput out) throws IOException {
        out.writeBoolean(rows != null);
        if (rows != null) {
            rows.write(out);
        }
        out.writeBoolean(deadlines != null);
        if (deadlines != null) {
            deadlines.write(out);
        }
    }

    static void write(@Nullable Resample @Nullable [] resamples, DataOutput out) throws IOException {
        int n = resamples == null ? 0 : resamples.length;
        out.writeByte(n);
        for (int i = 0; i < n; i++) {
            Resample resample = resamples == null ? null : resamples[i];
            out.writeBoolean(resample != null);
            if (resample != null) {
                resample.write(out);
            }
        }
    }

    static @Nullable Resample @Nullable [] readResamples(DataInput in) throws IOException {
        int n = in.readByte();
        @Nullable Resample[] resamples = new Resample[n];
        for (int i = 0; i < n; i++) {
            resamples[i] = in.readBoolean() ? Resample.read(in) : null;
        }
        return n == 0 ? null : resamples;
    }
}
