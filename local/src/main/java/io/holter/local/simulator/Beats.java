package io.holter.local.simulator;

import io.holter.schema.vital.SampleFlags;
import java.util.SplittableRandom;

/**
 * Intervals from beat to beat: sinus rhythm with breathing, fibrillation, premature beats with their pauses, and what an
 * optical sensor makes of them.
 */
final class Beats {
    private static final double SHORTEST = 245;
    private static final double LONGEST = 9_500;
    private static final double BREATHS_PER_MS = 0.25 / 1_000;
    private static final double SLOW_WAVE_PER_MS = 0.095 / 1_000;
    private static final double DRIFT = 0.967;
    private static final double FLAGGED = 0.6;
    private static final double SPLIT = 0.0041;
    private static final double MERGED = 0.0014;
    private static final double GAP = 0.0004;

    private final SplittableRandom random;
    private final double variability;
    private final double spread;
    private final double ectopy;
    private final double artefacts;
    private double wander;
    private double owed;
    private double pending = -1;

    Beats(Person person, Latents latents, int day, double artefacts, SplittableRandom random) {
        this.random = random;
        this.variability = latents.variability(day);
        this.spread = person.traits().spread();
        this.ectopy = latents.ectopy(day);
        this.artefacts = artefacts;
    }

    /** Takes intervals. */
    interface Sink {
        void interval(long end, double interval, int flags);
    }

    /**
     * Beats from {@code from} until about {@code to}, both ms since 1970 UTC.
     *
     * @param rate mean rate, /min
     * @return end of the last interval; the next call goes on there
     */
    long between(long from, long to, double rate, Rhythm rhythm, int flags, Sink sink) {
        long time = from;
        while (time < to) {
            double next = pending > 0 ? pending : next(60_000 / rate, time, rhythm);
            pending = -1;
            int seen = flags;
            if (artefacts > 0 && random.nextDouble() < GAP) {
                time += 8_000 + random.nextInt(30_000);
                owed = 0;
                continue;
            }
            if (random.nextDouble() < artefacts / 2) {
                double shift = next * (0.2 + 0.5 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
                pending = bounded(next(60_000 / rate, time, rhythm) - shift);
                next += shift;
                seen |= random.nextDouble() < FLAGGED ? SampleFlags.LOW_QUALITY : 0;
            } else if (artefacts > 0 && random.nextDouble() < SPLIT + MERGED) {
                next = strange(next, 60_000 / rate, time, rhythm);
            }
            time += Math.max(1, (long) bounded(next));
            sink.interval(time, Math.round(bounded(next)), seen);
        }
        return time;
    }

    /** One long interval. */
    long pause(long from, double milliseconds, int flags, Sink sink) {
        sink.interval(from + (long) milliseconds, Math.round(milliseconds), flags);
        return from + (long) milliseconds;
    }

    /** A beat too many, or a beat too few. */
    private double strange(double next, double mean, long time, Rhythm rhythm) {
        double draw = random.nextDouble() * (SPLIT + MERGED);
        if (draw < SPLIT) {
            double part = next * (0.4 + 0.2 * random.nextDouble());
            pending = bounded(next - part);
            return part;
        }
        return next + next(mean, time, rhythm);
    }

    private double next(double mean, long time, Rhythm rhythm) {
        if (rhythm == Rhythm.FIBRILLATION) {
            owed = 0;
            return Math.max(300, mean * Math.exp(spread * random.nextGaussian() - spread * spread / 2));
        }
        if (owed > 0) {
            double pause = owed;
            owed = 0;
            return pause;
        }
        double usual = sinus(mean, time);
        boolean premature = rhythm == Rhythm.BIGEMINY
                ? random.nextDouble() < 0.9
                : random.nextDouble() < ectopy / (1 - Math.min(0.5, ectopy));
        if (premature) {
            double early = usual * (0.55 + 0.2 * random.nextDouble());
            owed = 2 * usual - early;
            return early;
        }
        return usual;
    }

    private double sinus(double mean, long time) {
        wander = DRIFT * wander + Math.sqrt(1 - DRIFT * DRIFT) * random.nextGaussian();
        double breath = Math.sin(2 * Math.PI * BREATHS_PER_MS * (time % 1_000_000_000L));
        double slow = Math.sin(2 * Math.PI * SLOW_WAVE_PER_MS * (time % 1_000_000_000L));
        return mean + variability * (0.45 * breath + 0.85 * slow + 0.65 * wander + 0.3 * random.nextGaussian());
    }

    private static double bounded(double interval) {
        return Math.max(SHORTEST, Math.min(LONGEST, interval));
    }

    /** What the heart does. */
    enum Rhythm {
        SINUS,
        FIBRILLATION,
        /** Every second beat or so is premature. */
        BIGEMINY
    }
}
