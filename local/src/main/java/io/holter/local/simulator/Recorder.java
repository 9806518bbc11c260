package io.holter.local.simulator;

import io.holter.schema.vital.SampleFlags;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * When a watch measures intervals between beats: for about a minute every half hour at rest and every hour in sleep, for
 * a while after an irregular minute, for a part of some nights, and with a chest strap for a whole day now and then.
 * Patients with heart failure without such a watch send one minute a night.
 */
final class Recorder {
    private static final long MINUTE = 60_000;
    private static final long TACHOGRAM = 70_000;
    private static final long FOLLOW_UP = 40 * MINUTE;
    private static final long BETWEEN_FOLLOW_UPS = 480 * MINUTE;
    private static final long IN_PERMANENT = 7 * 1_440 * MINUTE;
    private static final int NIGHTLY = 185;
    private static final double STRAP_DAYS = 1 / 150.0;
    private static final double WHOLE_NIGHTS = 1 / 60.0;
    private static final double STRAP_ARTEFACTS = 0.2;

    private final PersonState state;
    private final Beats beats;
    private final SplittableRandom random;
    private final @Nullable PlannedEpisode planned;
    private final boolean strap;
    private final long apart;
    private final double artefacts;
    private final int nightFrom;
    private final int nightTo;
    private long until;
    private long cursor;
    private boolean irregular;

    Recorder(PersonState state, int day, SplittableRandom random) {
        this.state = state;
        this.random = random;
        this.planned = state.episode(Channel.BEATS, day);
        double usual = state.person().traits().artefacts() * Math.exp(0.35 * random.nextGaussian());
        double bad = random.nextDouble() < 0.02 ? 3 : 1;
        this.strap = random.nextDouble() < STRAP_DAYS || state.recordsOn(day);
        this.artefacts = Math.min(0.35, usual * bad) * (strap ? STRAP_ARTEFACTS : 1);
        boolean permanent = state.person().traits().fibrillation() == Traits.Fibrillation.PERMANENT;
        this.apart = permanent ? IN_PERMANENT : BETWEEN_FOLLOW_UPS;
        boolean night = random.nextDouble() < WHOLE_NIGHTS;
        this.nightFrom = night ? 40 + random.nextInt(120) : Integer.MAX_VALUE;
        this.nightTo = night ? nightFrom + 180 + random.nextInt(120) : 0;
        this.beats = new Beats(state.person(), state.latents(), day, artefacts, random);
    }

    /** Share of displaced intervals today, 0 to 1. */
    double artefacts() {
        return artefacts;
    }

    /** True on a day with a chest strap. */
    boolean strap() {
        return strap;
    }

    /** One minute with the watch on. */
    void minute(int minute, long now, double rate, @Nullable Spell spell, int flags, boolean calm, Beats.Sink sink) {
        if (!state.person().equipment().rhythm()) {
            if (minute == NIGHTLY && state.person().heartFailure()) {
                beats.between(now, now + MINUTE - 3_000, rate, rhythm(minute, spell), flags, sink);
            }
            return;
        }
        begin(minute, now, calm, (flags & SampleFlags.ASLEEP) != 0);
        if (cursor < until) {
            cursor = Math.max(cursor, now);
            long end = Math.min(until, now + MINUTE);
            int rest = flags | (calm ? SampleFlags.AT_REST : 0);
            if (planned != null && planned.kind() == EpisodeKind.PAUSE && minute == planned.minute()) {
                cursor = beats.pause(cursor, planned.level(), rest, sink);
            }
            cursor = cursor < end ? beats.between(cursor, end, rate, rhythm(minute, spell), rest, sink) : cursor;
            irregular = spell != null;
        }
    }

    private void begin(int minute, long now, boolean calm, boolean asleep) {
        boolean episode = planned != null && minute >= planned.minute() - 3 && minute < planned.end() + 6;
        if (strap || episode || (minute >= nightFrom && minute < nightTo)) {
            until = Math.max(until, now + MINUTE);
            return;
        }
        boolean due = asleep ? minute % 60 == 25 : minute % 30 == 25;
        if (cursor >= until && irregular && now - state.lastFollowUp() > apart) {
            state.followUp(now);
            until = Math.max(until, now + FOLLOW_UP);
        } else if (due && calm && now >= until) {
            long start = now + random.nextInt(15_000);
            cursor = Math.max(cursor, start);
            until = start + TACHOGRAM;
        }
        irregular &= cursor < until;
    }

    private Beats.Rhythm rhythm(int minute, @Nullable Spell spell) {
        if (spell != null) {
            return Beats.Rhythm.FIBRILLATION;
        }
        boolean run = planned != null
                && planned.kind() == EpisodeKind.ECTOPIC_RUN
                && minute >= planned.minute()
                && minute < planned.end();
        return run ? Beats.Rhythm.BIGEMINY : Beats.Rhythm.SINUS;
    }
}
