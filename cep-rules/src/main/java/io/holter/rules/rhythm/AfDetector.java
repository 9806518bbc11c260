package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Atrial fibrillation in one patient's RR intervals: judges each beat, decides the rhythm at it, builds episodes and
 * minutes. The decision is that of {@link RhythmScore}; Zhou 2015 and Petrenas 2015 run beside it for whoever wants
 * agreement. Decisions depend on the beats only, not on how they were batched. Not thread-safe.
 */
public final class AfDetector {
    /** Flag of a beat that the device itself does not trust. */
    public static final int SUSPECT = 1;

    private static final int FORMAT = 1;
    private static final int WARM_UP = 20;

    private final BeatGate gate = new BeatGate();
    private final RhythmScore score;
    private final Zhou2015 zhou = new Zhou2015();
    private final Petrenas2015 petrenas = new Petrenas2015();
    private final PrematureBeats prematureBeats = new PrematureBeats();
    private final EctopyBurden ectopy = new EctopyBurden();
    private final EpisodeBuilder episodes;
    private final MinuteCounter minutes = new MinuteCounter();
    private final RhythmListener listener;
    private int beats;

    /** A detector that tells {@code listener} what it finds. */
    public AfDetector(RhythmProfile profile, RhythmListener listener) {
        this(profile, ScoreCoefficients.standard(), listener);
    }

    /** The same with other coefficients, for cross-validation. */
    public AfDetector(RhythmProfile profile, ScoreCoefficients coefficients, RhythmListener listener) {
        this.score = new RhythmScore(coefficients);
        this.episodes = new EpisodeBuilder(profile, RhythmScore.ONSET_LAG, RhythmScore.END_LAG);
        this.listener = listener;
    }

    /**
     * Takes the next beat.
     *
     * @param time end of the interval, ms since 1970; beats that are not later than the one before are left out
     * @param interval the RR interval, ms
     * @param flags 0 or {@link #SUSPECT}
     * @return the rhythm at this beat
     */
    public RhythmState beat(long time, double interval, int flags) {
        BeatGate.Use use = gate.judge(time, interval, (flags & SUSPECT) != 0);
        if (use == BeatGate.Use.NONE) {
            return state();
        }
        if (use == BeatGate.Use.AFTER_GAP) {
            restart();
        }
        boolean usable = use != BeatGate.Use.UNUSABLE;
        boolean premature = usable && take(interval);
        minutes.reach(time, premature, episodes.openSince(), listener);
        if (usable) {
            use(time, interval, premature);
        } else {
            minutes.unusable(time);
        }
        return state();
    }

    private void use(long time, double interval, boolean premature) {
        RhythmState state = state();
        if (state == RhythmState.OTHER) {
            ectopy.beat(time, interval, premature);
        }
        minutes.beat(time, interval, state, both(), premature);
        episodes.beat(time, interval, score.meanInterval(), state, score.value(), gate.quality(), listener);
    }

    /** Feeds the detectors; true if the beat is a pause after a premature one. */
    private boolean take(double interval) {
        score.beat(interval);
        zhou.beat(interval);
        petrenas.beat(interval);
        beats = Math.min(beats + 1, WARM_UP);
        return prematureBeats.beat(interval);
    }

    private void restart() {
        score.restart();
        zhou.restart();
        petrenas.restart();
        prematureBeats.restart();
        beats = 0;
    }

    /** Ends the recording: closes what is open. */
    public void end() {
        minutes.end(episodes.openSince(), listener);
        episodes.end(listener);
    }

    /** The rhythm at the newest beat. */
    public RhythmState state() {
        if (beats < WARM_UP) {
            return RhythmState.UNKNOWN;
        }
        return score.atrialFibrillation() ? RhythmState.ATRIAL_FIBRILLATION : RhythmState.OTHER;
    }

    /** True while an episode is open. */
    public boolean inEpisode() {
        return episodes.open();
    }

    /** The detector that decides, for explanations. */
    public RhythmScore score() {
        return score;
    }

    /** What Zhou 2015 decides at the newest beat. */
    public boolean zhou() {
        return zhou.atrialFibrillation();
    }

    /** What Petrenas 2015 decides at the newest beat. */
    public boolean petrenas() {
        return beats > 0 && petrenas.atrialFibrillation();
    }

    /**
     * Both published detectors agree on fibrillation: few false alarms. While the window of Zhou 2015 fills, as in the
     * short recordings of a watch, its entropy is measured against the beats that are there.
     */
    public boolean both() {
        return zhou.likely() && petrenas();
    }

    /** At least one of the published detectors sees fibrillation: little is missed. */
    public boolean either() {
        return zhou() || petrenas();
    }

    /** Share of usable beats lately, 0 to 1. */
    public double quality() {
        return gate.quality();
    }

    /** Share of premature beats over 24 hours outside fibrillation, or NaN if too little is known. */
    public double ectopy() {
        return ectopy.share();
    }

    /** Writes the state, about 2 KB whatever the recording. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeByte(beats);
        gate.write(out);
        score.write(out);
        zhou.write(out);
        petrenas.write(out);
        prematureBeats.write(out);
        ectopy.write(out);
        episodes.write(out);
        minutes.write(out);
    }

    /** Takes over the state that {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException("rhythm state has format " + format + ", this version reads " + FORMAT
                    + "; was it written by a newer version?");
        }
        beats = in.readByte();
        gate.read(in);
        score.read(in);
        zhou.read(in);
        petrenas.read(in);
        prematureBeats.read(in);
        ectopy.read(in);
        episodes.read(in);
        minutes.read(in);
    }
}
