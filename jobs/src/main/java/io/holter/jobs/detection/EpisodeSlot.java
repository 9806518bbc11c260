package io.holter.jobs.detection;

import io.holter.rules.alert.EpisodeState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What the operator of alerts keeps per patient, rule and lineage. Mutable, one per key. */
final class EpisodeSlot {
    /** More openings in a week are not told apart. */
    static final int MOST_RECENT = 32;

    private static final int FORMAT = 1;
    private static final long WEEK = 7L * 24 * 3_600_000;
    private static final long[] NONE = {};

    private int version;
    private boolean shadow;
    private EpisodeState episode = new EpisodeState();
    /** Arrival times of openings within a week, ms UTC, oldest first. */
    private long[] opened = NONE;

    /** The version that watched the episode last. */
    int version() {
        return version;
    }

    /** True if the episode is for who tries the rule: it ends where it began. */
    boolean isShadow() {
        return shadow;
    }

    EpisodeState episode() {
        return episode;
    }

    boolean isOpen() {
        return episode.isOpen();
    }

    /** The next event is watched by this version, in shadow or not. What shadow raised keeps nothing quiet later. */
    void watchedBy(int nextVersion, boolean inShadow) {
        version = nextVersion;
        if (shadow != inShadow && !isOpen()) {
            shadow = inShadow;
            episode = new EpisodeState();
            opened = NONE;
        }
    }

    /** Notes an opening and says how many there were within the week that ends with it, itself included. */
    int openedAt(long arrived) {
        int old = 0;
        while (old < opened.length && (opened[old] <= arrived - WEEK || opened.length - old >= MOST_RECENT)) {
            old++;
        }
        long[] next = Arrays.copyOfRange(opened, old, opened.length + 1);
        next[next.length - 1] = arrived;
        opened = next;
        return next.length;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeInt(version);
        out.writeBoolean(shadow);
        episode.write(out);
        out.writeByte(opened.length);
        for (long time : opened) {
            out.writeLong(time);
        }
    }

    static EpisodeSlot read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("state of an episode has format " + format + ", this release reads " + FORMAT
                    + "; restore with the release that wrote it");
        }
        EpisodeSlot slot = new EpisodeSlot();
        slot.version = in.readInt();
        slot.shadow = in.readBoolean();
        slot.episode = EpisodeState.read(in);
        int n = in.readByte();
        slot.opened = n == 0 ? NONE : new long[n];
        for (int i = 0; i < n; i++) {
            slot.opened[i] = in.readLong();
        }
        return slot;
    }
}
