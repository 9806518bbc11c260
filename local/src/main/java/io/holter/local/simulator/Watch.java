package io.holter.local.simulator;

import io.holter.local.simulator.DayShape.Idle;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One day of a watch: heart rate, steps, intervals between beats, saturation in the night, and what it sends unworn. */
final class Watch {
    private static final long MINUTE = 60_000;
    private static final double FAST = 105;
    private static final double SLOW = 45;
    private static final double POOR = 0.085;
    private static final double VERY_POOR = 0.18;

    private final PersonState state;
    private final Person person;
    private final PersonDay day;
    private final DayShape shape;
    private final SplittableRandom random;
    private final HeartRate heart;
    private final Recorder recorder;
    private final Beats.Sink intervals;
    private final Steps steps;
    private final @Nullable PlannedEpisode episode;
    private final @Nullable Session session;
    private double idle;

    Watch(CohortPlan plan, PersonState state, PersonDay day) {
        this.state = state;
        this.person = state.person();
        this.day = day;
        this.shape = day.shape();
        this.random = day.random();
        this.heart = new HeartRate(person, state.latents(), day.day(), shape, random);
        SplittableRandom ofBeats = Seeds.of(plan.seed(), person.index(), Seeds.Purpose.BEATS, day.day());
        this.recorder = new Recorder(state, day.day(), ofBeats);
        this.intervals = state.devices()::interval;
        this.steps = new Steps(person, state.latents(), day.day(), shape, random);
        this.episode = state.episode(Channel.HEART, day.day());
        this.session = day.session();
        this.idle = person.body().restingRate();
    }

    void minute(int minute, long now) {
        boolean used = !state.silences().silent(Signal.HEART_RATE, now);
        DayShape.Off off = used ? shape.off(minute) : null;
        if (off != null) {
            unworn(off, minute, now);
        } else if (used) {
            worn(minute, now);
        }
        boolean urgent = episode != null && episode.everyMinute(minute);
        if (urgent && minute % 5 == 4) {
            state.devices().flushWatch(now + MINUTE / 2);
        } else if (!urgent) {
            state.devices().flushIfDue(now + MINUTE);
        }
    }

    private void worn(int minute, long now) {
        boolean asleep = shape.asleep(minute);
        Spell spell = state.spells().at(now);
        boolean resting = (episode != null && episode.near(minute)) || (spell != null && spell.other(now));
        if (minute % 5 == 0) {
            int count = session != null && session.covers(minute)
                    ? 400 + random.nextInt(170)
                    : resting ? 0 : steps.next(minute);
            heart.move(count);
            if (!asleep || minute % 15 == 0) {
                state.devices().steps(now, count);
            }
        }
        double level = heart.level(minute, now, spell);
        int flags = asleep ? SampleFlags.ASLEEP : 0;
        if (episode != null && episode.everyMinute(minute)) {
            inEpisode(episode, minute, now, level, flags);
        } else if (session != null && minute >= session.start() && minute < session.end() + 15) {
            level = exercise(session, minute, now);
        } else if (minute % every(asleep, level) == 0) {
            state.devices().rate(now + random.nextInt(25_000), heart.shown(level, spell != null), flags);
        }
        if (asleep && minute % 30 == 7 && person.equipment().wrist()) {
            saturation(now);
        }
        boolean calm = heart.calm() && !(session != null && minute >= session.start() && minute < session.end() + 30);
        int told = session != null && session.told() && session.covers(minute) ? SampleFlags.IN_SESSION : 0;
        recorder.minute(minute, now, level, spell, flags | told, calm, intervals);
    }

    /** Minutes between two measurements: a watch looks more often when the rate is not as usual. */
    private static int every(boolean asleep, double level) {
        return level > FAST || level < SLOW ? 1 : asleep ? 10 : 5;
    }

    private void inEpisode(PlannedEpisode planned, int minute, long now, double level, int flags) {
        if (!planned.silent(minute)) {
            double rate = planned.elevated(minute)
                    ? heart.shown(planned.level(), true)
                    : heart.shown(Math.min(98, level), false);
            state.devices().rate(now, rate, flags);
        }
    }

    /** The rate in a session and after it: every ten seconds if the watch knows of it, else once a minute. */
    private double exercise(Session of, int minute, long now) {
        int flags = of.told() && of.covers(minute) ? SampleFlags.IN_SESSION : 0;
        int step = of.followed(minute) ? 10 : 60;
        double rate = 0;
        for (int second = 0; second < 60; second += step) {
            double in = (minute - of.start()) * 60.0 + second;
            rate = of.rate(in, heart.resting());
            state.devices().rate(now + second * 1_000L, Math.round(rate + random.nextGaussian()), flags);
        }
        return rate;
    }

    /** Saturation at the wrist: wider than at the finger, with single low values that it does not always doubt. */
    private void saturation(long now) {
        double truth = state.latents().spo2(day.day()) - 0.8;
        boolean loose = random.nextDouble() < 0.03;
        double value = truth + 1.4 * random.nextGaussian() - (loose ? 4 + 9 * random.nextDouble() : 0);
        int flags = SampleFlags.ASLEEP | (loose && random.nextDouble() < 0.6 ? SampleFlags.LOW_QUALITY : 0);
        state.devices().wrist(now, Math.round(Math.max(70, Math.min(100, value))), flags);
    }

    private void unworn(DayShape.Off off, int minute, long now) {
        boolean minutely = off.from() % 2 == 0 && off.watch() == Idle.FROZEN;
        if (off.watch() == Idle.SILENT || (!minutely && minute % 5 != 0)) {
            return;
        }
        if (off.watch() == Idle.FROZEN && minute == off.from()) {
            idle = heart.last();
        } else if (off.watch() != Idle.FROZEN) {
            idle = Math.max(38, Math.min(190, 84 + 0.7 * (idle - 84) + 16 * random.nextGaussian()));
        }
        int flags = off.watch() == Idle.FLAGGED ? SampleFlags.NOT_WORN : 0;
        state.devices().rate(now + 1_000, Math.round(idle), flags);
    }

    /** Notes what nobody should be woken for, and days with a bad signal. */
    void end() {
        long noon = day.at(720);
        if (!day.here(noon) || state.silences().silent(Signal.HEART_RATE, noon)) {
            return;
        }
        for (DayShape.Off off : shape.off()) {
            if (off.watch() == Idle.FROZEN || off.watch() == Idle.NOISE) {
                String how = off.watch() == Idle.FROZEN ? "repeats a value" : "noise";
                state.note(EpisodeKind.WATCH_ON_TABLE, day.at(off.from()), day.at(off.to()), Grade.CLEAR, how);
            }
        }
        if (person.equipment().rhythm() && recorder.artefacts() >= POOR) {
            Grade grade = recorder.artefacts() >= VERY_POOR ? Grade.CLEAR : Grade.MILD;
            String share = Math.round(100 * recorder.artefacts()) + " % displaced";
            state.note(EpisodeKind.POOR_SIGNAL, day.at(0), day.at(1440), grade, share);
        }
    }
}
