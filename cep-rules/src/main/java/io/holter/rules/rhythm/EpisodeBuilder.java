package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Makes episodes of beat decisions: opens after enough fibrillation, bridges gaps, closes after enough of another rhythm. */
public final class EpisodeBuilder {
    private static final long NEVER = Long.MIN_VALUE;
    private static final double MINUTE = 60_000;
    private static final double SECOND = 1_000;

    private final RhythmProfile profile;
    private final int onsetLag;
    private final int endLag;
    private boolean open;
    private long start = NEVER;
    private long newest = NEVER;
    private long known = NEVER;
    private long earliest = NEVER;
    private boolean lost = true;
    private long onsetTime;
    private long endTime;
    private int beats;
    private double intervals;
    private double evidence;
    private double shortest;

    /** A builder for a detector that is so many beats late at begin and end. */
    public EpisodeBuilder(RhythmProfile profile, int onsetLag, int endLag) {
        this.profile = profile;
        this.onsetLag = onsetLag;
        this.endLag = endLag;
    }

    /**
     * Takes the decision at a beat.
     *
     * @param time end of the beat's interval, ms since 1970
     * @param interval the interval, ms
     * @param mean mean interval of the last beats, ms
     * @param score log odds of fibrillation
     * @param quality share of usable beats lately, 0 to 1
     */
    public void beat(
            long time,
            double interval,
            double mean,
            RhythmState state,
            double score,
            double quality,
            RhythmListener listener) {
        if (known != NEVER && time - known > profile.bridges()) {
            end(listener);
        }
        switch (state) {
            case ATRIAL_FIBRILLATION -> {
                fibrillation(time, interval, mean, score);
                open(time, quality, listener);
            }
            case OTHER -> other(time, listener);
            case UNKNOWN -> unknown(time - Math.round(interval));
        }
        lost = state == RhythmState.UNKNOWN;
        known = lost ? known : time;
    }

    /** Fibrillation that is recognised soon after beats began has not begun before them. */
    private void unknown(long begin) {
        earliest = lost && earliest != NEVER ? earliest : begin;
    }

    private void fibrillation(long time, double interval, double mean, double score) {
        if (start == NEVER) {
            onsetTime = time - Math.round(interval);
            start = Math.max(onsetTime - Math.round(onsetLag * mean), earliest);
            endTime = Math.round(endLag * mean);
            beats = 0;
            intervals = 0;
            evidence = 0;
            shortest = mean;
        }
        newest = time;
        beats++;
        intervals += interval;
        evidence += score * interval / SECOND;
        shortest = Math.min(shortest, mean);
    }

    private void open(long time, double quality, RhythmListener listener) {
        boolean enough = time - onsetTime >= profile.opens() && evidence >= profile.evidence();
        if (!open && enough && quality >= profile.quality()) {
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
            AfEpisode over = episode();
            earliest = over.end();
            listener.closed(over);
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
        long end = Math.max(start, newest - endTime);
        return new AfEpisode(start, end, beats, MINUTE * beats / intervals, MINUTE / shortest);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(open);
        out.writeLong(start);
        out.writeLong(newest);
        out.writeLong(known);
        out.writeLong(earliest);
        out.writeBoolean(lost);
        out.writeLong(onsetTime);
        out.writeLong(endTime);
        out.writeInt(beats);
        out.writeDouble(intervals);
        out.writeDouble(evidence);
        out.writeDouble(shortest);
    }

    void read(DataInput in) throws IOException {
        open = in.readBoolean();
        start = in.readLong();
        newest = in.readLong();
        known = in.readLong();
        earliest = in.readLong();
        lost = in.readBoolean();
        onsetTime = in.readLong();
        endTime = in.readLong();
        beats = in.readInt();
        intervals = in.readDouble();
        evidence = in.readDouble();
        shortest = in.readDouble();
    }
}
