package io.holter.rules.oracle;

import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a patient was doing at a moment, from the whole story. */
final class Surroundings {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final Story story;
    private final ZoneId zone;
    private final List<Story.Sample> steps;
    private final List<long[]> sessions;

    Surroundings(Story story) {
        this.story = story;
        this.zone = story.profile() == null
                ? ZoneOffset.UTC
                : ZoneId.of(story.profile().zone());
        this.steps = story.samples().stream()
                .filter(s -> s.signal() == Signal.STEPS && (s.flags() & Scene.POOR) == 0)
                .toList();
        this.sessions = sessions();
    }

    /** Start and end; nobody's stop means four hours. */
    private List<long[]> sessions() {
        List<long[]> all = new ArrayList<>();
        for (Story.Event e : story.events()) {
            if (e.kind() == CareEventKind.SESSION_START) {
                all.add(new long[] {e.time(), e.time() + 4 * HOUR});
            } else if (e.kind() == CareEventKind.SESSION_STOP && !all.isEmpty()) {
                long[] last = all.get(all.size() - 1);
                last[1] = Math.min(last[1], e.time());
            } else if (e.kind() == CareEventKind.SESSION_STOP) {
                all.add(new long[] {e.time(), e.time()});
            }
        }
        return all;
    }

    Says atRest(long t, int flags) {
        if (has(flags, SampleFlags.AT_REST) || has(flags, SampleFlags.ASLEEP)) {
            return Says.YES;
        }
        boolean session = sessions.stream().anyMatch(s -> s[0] <= t && s[1] >= t - 30 * MINUTE);
        boolean moved =
                events(CareEventKind.POSTURE).stream().anyMatch(e -> e.time() <= t && e.time() >= t - 2 * MINUTE);
        if (has(flags, SampleFlags.IN_SESSION) || session || moved) {
            return Says.NO;
        }
        return stepsSay(t);
    }

    private Says stepsSay(long t) {
        double taken = 0;
        long covered = 0;
        for (int i = 0; i < steps.size(); i++) {
            long to = steps.get(i).time();
            boolean near = i > 0 && to - steps.get(i - 1).time() <= HOUR;
            long from = near ? steps.get(i - 1).time() : to - MINUTE;
            long common = Math.min(to, t) - Math.max(from, t - 5 * MINUTE);
            if (common > 0) {
                covered += common;
                taken += steps.get(i).value() * common / (to - from);
            }
        }
        if (taken > 10) {
            return Says.NO;
        }
        return covered >= 2.5 * MINUTE ? Says.YES : Says.UNKNOWN;
    }

    Says inSession(long t, int flags) {
        return Says.of(has(flags, SampleFlags.IN_SESSION) || sessions.stream().anyMatch(s -> s[0] <= t && t <= s[1]));
    }

    Says asleep(long t, int flags) {
        boolean told = events(CareEventKind.SLEEP).stream()
                .anyMatch(e -> e.time() <= t && t <= (e.end() == null ? e.time() + 14 * HOUR : e.end()));
        if (told || has(flags, SampleFlags.ASLEEP)) {
            return Says.YES;
        }
        return story.profile() == null ? Says.UNKNOWN : Says.of(local(t).getHour() < 6);
    }

    Says symptom(String code, long t) {
        return Says.of(events(CareEventKind.SYMPTOM).stream()
                .filter(e -> code.equals(e.code()) && (e.severity() == null || e.severity() > 0))
                .anyMatch(e -> e.time() <= t && t <= e.time() + 2 * HOUR));
    }

    Says diagnosis(String name) {
        return story.profile() == null
                ? Says.UNKNOWN
                : Says.of(story.profile().conditions().contains(name));
    }

    Says takes(String atc) {
        return story.profile() == null
                ? Says.UNKNOWN
                : Says.of(story.profile().drugs().stream().anyMatch(d -> d.startsWith(atc)));
    }

    double sinceSession(long t) {
        double least = Double.POSITIVE_INFINITY;
        for (long[] s : sessions) {
            if (s[0] <= t) {
                least = Math.min(least, Math.max(0, t - s[1]) / (double) MINUTE);
            }
        }
        return least;
    }

    double hour(long t) {
        return story.profile() == null ? Double.NaN : local(t).toLocalTime().toNanoOfDay() / (3.6e12);
    }

    double age(long t) {
        return story.profile() == null
                ? Double.NaN
                : local(t).getYear() - story.profile().birthYear();
    }

    LocalDate day(long t) {
        return local(t).toLocalDate();
    }

    ZonedDateTime local(long t) {
        return Instant.ofEpochMilli(t).atZone(zone);
    }

    private List<Story.Event> events(CareEventKind kind) {
        return story.events().stream().filter(e -> e.kind() == kind).toList();
    }

    private static boolean has(int flags, int bit) {
        return (flags & bit) != 0;
    }
}
