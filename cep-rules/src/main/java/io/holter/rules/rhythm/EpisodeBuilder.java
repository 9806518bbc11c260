package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Makes episodes of beat decisions: opens after enough fibrillation, bridges gaps, closes after enough of another rhythm. */
public final class EpisodeBuilder {
    private static final long NEVER = Long.MIN_VALUE;
    private static final double MINUTE = 60_000;

    private final RhythmProfile profile;
    private final int lag;
    private boolean open;
    private long start = NEVER;
    private long newest = NEVER;
    private long known = NEVER;
    private long lagTime;
    private int beats;
    private double intervals;
    private double shortest;

    /** A builder for a detector that is {@code lag} beats late at both ends. */
    public EpisodeBuilder(RhythmProfile profile, int lag) {
        this.profile = profile;
        this.lag = lag;
    }

    /**
     * Takes the decision at a beat.
     *
     * @param time end of the beat's interval, ms since 1970
     * @param interval the interval, ms
     * @param mean mean interval of the last beats, ms
     * @param quality share of usable beats lately, 0 to 1
     */
    public void beat(
            long time, double interval, double mean, RhythmState state, double quality, RhythmListener listener) {
        if (known != NEVER && time - known > profile.bridges()) {
            end(listener);
        }
        switch (state) {
            case ATRIAL_FIBRILLATION -> fibrillation(time, interval, mean, quality, listener);
            case OTHER -> other(time, listener);
            case UNKNOWN -> {}
        }
        known = state == RhythmState.UNKNOWN ? known : time;
    }

    private void fibrillation(long time, double interval, double mean, double quality, RhythmListener listener) {
        if (start == NEVER) {
            long late = Math.round(lag * mean);
            start = time - Math.round(interval) - late;
            lagTime = late;
            beats = 0;
            intervals = 0;
            shortest = mean;
        }
        newest = time;
        beats++;
        intervals += interval;
        shortest = Math.min(shortest, mean);
        if (!open && time - lagTime - start >= profile.opens() && quality >= profile.quality()) {
            open = true;
            listener.opened(episode());
        }
    }

    private void other(long time, RhythmListener listener) {
        if (!open || time - newest >= profile.closes()) {
            end(listener);
        }
    }

    /** Ends the recording: an open episode closes at its newest beat. */
    public void end(RhythmListener listener) {
        if (open) {
            listener.closed(episode());
        }
        open = false;
        start = NEVER;
        newest = NEVER;
        known = NEVER;
    }

    /** True while an episode is open. */
    public boolean open() {
        return open;
    }

    /** Begin of the open episode, ms since 1970, or {@link RhythmMinute#NO_EPISODE}. */
    long openSince() {
        return open ? start : RhythmMinute.NO_EPISODE;
    }

    /** An episode that ends because fibrillation ends is over a lag before the decision changes. */
    private AfEpisode episode() {
        long end = Math.max(start, newest - lagTime);
        return new AfEpisode(start, end, beats, MINUTE * beats / intervals, MINUTE / shortest);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(open);
        out.writeLong(start);
        out.writeLong(newest);
        out.writeLong(known);
        out.writeLong(lagTime);
        out.writeInt(beats);
        out.writeDouble(intervals);
        out.writeDouble(shortest);
    }

    void read(DataInput in) throws IOException {
        open = in.readBoolean();
        start = in.readLong();
        newest = in.readLong();
        known = in.readLong();
        lagTime = in.readLong();
        beats = in.readInt();
        intervals = in.readDouble();
        shortest = in.readDouble();
    }
}
