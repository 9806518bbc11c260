package io.holter.local.evaluate;

import io.holter.rules.rhythm.AfDetector;
import io.holter.rules.rhythm.AfEpisode;
import io.holter.rules.rhythm.EpisodeBuilder;
import io.holter.rules.rhythm.Petrenas2015;
import io.holter.rules.rhythm.PetrenasFixedLag;
import io.holter.rules.rhythm.RhythmListener;
import io.holter.rules.rhythm.RhythmProfile;
import io.holter.rules.rhythm.RhythmScore;
import io.holter.rules.rhythm.RhythmState;
import io.holter.rules.rhythm.ScoreCoefficients;
import io.holter.rules.rhythm.Zhou2015;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What every detector decides about every beat of a recording, and the episodes that follow. */
final class Decisions {
    private static final double MEAN_GAIN = 1.0 / 32;

    private final RhythmRecord record;
    private final RhythmProfile profile;
    private final BitSet[] beats = new BitSet[Detector.values().length];
    private final Map<Detector, List<Span>> episodes = new EnumMap<>(Detector.class);
    private long unusable;

    private Decisions(RhythmRecord record, RhythmProfile profile) {
        this.record = record;
        this.profile = profile;
        Arrays.setAll(beats, i -> new BitSet(record.size()));
    }

    /**
     * Runs all detectors; the published ones see every interval, as published, ours runs as on the platform.
     * Episodes of all are built with the same profile, those of the others without its demands on score and quality.
     */
    static Decisions of(RhythmRecord record, ScoreCoefficients coefficients, RhythmProfile profile) {
        Decisions decisions = new Decisions(record, profile);
        decisions.published();
        decisions.ours(coefficients);
        decisions.shift(Detector.ZHOU, Detector.ZHOU_CENTRED, Zhou2015.LAG);
        decisions.shift(Detector.SCORE, Detector.SCORE_CENTRED, (RhythmScore.ONSET_LAG + RhythmScore.END_LAG) / 2);
        decisions.combine();
        decisions.build(Detector.ZHOU, Zhou2015.LAG);
        decisions.build(Detector.PETRENAS, Petrenas2015.LAG);
        decisions.build(Detector.AND, Zhou2015.LAG);
        decisions.build(Detector.OR, Petrenas2015.LAG);
        for (Detector detector : List.of(Detector.ZHOU_CENTRED, Detector.PETRENAS_SMOOTHED, Detector.SCORE_CENTRED)) {
            decisions.build(detector, 0);
        }
        return decisions;
    }

    private void published() {
        Zhou2015 zhou = new Zhou2015();
        Petrenas2015 petrenas = new Petrenas2015();
        PetrenasFixedLag smoothed = new PetrenasFixedLag();
        int n = record.size();
        boolean last = false;
        for (int i = 0; i < n; i++) {
            double interval = record.interval(i);
            bits(Detector.ZHOU).set(i, zhou.beat(interval));
            bits(Detector.PETRENAS).set(i, petrenas.beat(interval));
            last = smoothed.beat(interval);
            if (i >= PetrenasFixedLag.LAG) {
                bits(Detector.PETRENAS_SMOOTHED).set(i - PetrenasFixedLag.LAG, last);
            }
        }
        bits(Detector.PETRENAS_SMOOTHED).set(Math.max(0, n - PetrenasFixedLag.LAG), n, last);
    }

    private void ours(ScoreCoefficients coefficients) {
        List<Span> found = new ArrayList<>();
        AfDetector detector = new AfDetector(profile, coefficients, into(found));
        BitSet bits = bits(Detector.SCORE);
        for (int i = 0; i < record.size(); i++) {
            RhythmState state = detector.beat(record.time(i), record.interval(i), 0);
            bits.set(i, state == RhythmState.ATRIAL_FIBRILLATION);
            boolean usable = record.interval(i) >= 200 && record.interval(i) <= 3_000;
            unusable += usable ? 0 : 1;
        }
        detector.end();
        episodes.put(Detector.SCORE, found);
    }

    private static RhythmListener into(List<Span> found) {
        return new RhythmListener() {
            @Override
            public void closed(AfEpisode episode) {
                found.add(new Span(episode.start(), episode.end()));
            }
        };
    }

    private void shift(Detector from, Detector to, int lag) {
        int n = record.size();
        for (int i = 0; i < n; i++) {
            bits(to).set(i, bits(from).get(Math.min(n - 1, i + lag)));
        }
    }

    private void combine() {
        bits(Detector.AND).or(bits(Detector.ZHOU));
        bits(Detector.AND).and(bits(Detector.PETRENAS));
        bits(Detector.OR).or(bits(Detector.ZHOU));
        bits(Detector.OR).or(bits(Detector.PETRENAS));
    }

    private void build(Detector detector, int lag) {
        List<Span> found = new ArrayList<>();
        EpisodeBuilder builder = new EpisodeBuilder(profile, lag, lag);
        RhythmListener listener = into(found);
        double mean = record.size() > 0 ? record.interval(0) : 0;
        for (int i = 0; i < record.size(); i++) {
            mean += MEAN_GAIN * (record.interval(i) - mean);
            RhythmState state = bits(detector).get(i) ? RhythmState.ATRIAL_FIBRILLATION : RhythmState.OTHER;
            builder.beat(record.time(i), record.interval(i), mean, state, RhythmScore.SUREST, 1, listener);
        }
        builder.end(listener);
        episodes.put(detector, found);
    }

    private BitSet bits(Detector detector) {
        return beats[detector.ordinal()];
    }

    boolean at(Detector detector, int beat) {
        return bits(detector).get(beat);
    }

    List<Span> episodes(Detector detector) {
        return episodes.getOrDefault(detector, List.of());
    }

    /** Intervals that our detector did not use. */
    long unusable() {
        return unusable;
    }
}
