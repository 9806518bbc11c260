package io.holter.rules.oracle;

import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Random patients whose samples come live: no later than rules wait. */
final class RandomStories {
    private static final long MINUTE = 60_000;
    /** Around changes of daylight saving time in Europe and America, and a plain night. */
    private static final List<String> STARTS =
            List.of("2026-03-28T22:00:00Z", "2026-10-24T22:30:00Z", "2026-03-08T04:00:00Z", "2026-06-02T02:00:00Z");

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "Pacific/Auckland");

    private final SplittableRandom r;
    private final long unit;
    private final long start;
    private final int length;

    RandomStories(SplittableRandom r, long unit) {
        this.r = r;
        this.unit = unit;
        long about = Instant.parse(STARTS.get(r.nextInt(STARTS.size()))).toEpochMilli();
        this.start = unit == MINUTE ? about : about - r.nextInt(10, 30) * 86_400_000L;
        this.length = r.nextInt(30, 200);
    }

    /** A patient with these signals, for a rule with these limits. */
    Story story(String patient, Sketch rule) {
        List<Story.Sample> samples = new ArrayList<>();
        boolean together = r.nextBoolean();
        for (Signal s : rule.signals()) {
            samples.addAll(series(Palette.of(s), together ? 0 : r.nextInt(4) * 15_000L));
        }
        if (unit == MINUTE && r.nextInt(3) > 0) {
            samples.addAll(steps());
        }
        samples.sort(Comparator.comparingLong(Story.Sample::time).thenComparing(Story.Sample::signal));
        return new Story(patient, r.nextInt(6) == 0 ? null : profile(rule), samples, events());
    }

    private Story.Profile profile(Sketch rule) {
        Map<String, Double> limits = new HashMap<>();
        for (Sketch.Limit l : rule.limits()) {
            if (r.nextInt(3) == 0) {
                limits.put(l.name(), l.value() + (l.max() - l.value()) * r.nextInt(-1, 4) / 2);
            }
        }
        List<String> conditions = new ArrayList<>();
        List.of("copd", "heart_failure", "athlete").stream()
                .filter(c -> r.nextInt(4) == 0)
                .forEach(conditions::add);
        return new Story.Profile(
                ZONES.get(r.nextInt(ZONES.size())),
                1940 + r.nextInt(50),
                conditions,
                r.nextBoolean() ? List.of("B01AF01") : List.of(),
                limits);
    }

    /** Plateaus and ramps with a little noise, gaps, poor samples, spells at rest; sent in batches. */
    private List<Story.Sample> series(Palette p, long offset) {
        List<Story.Sample> all = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Integer> flags = new ArrayList<>();
        int level = r.nextInt(p.levels());
        int slope = 0;
        int flag = 0;
        for (int i = 0; i < length; i++) {
            if (r.nextInt(8) == 0) {
                level = r.nextInt(p.levels());
                slope = r.nextInt(3) == 0 ? r.nextInt(-1, 2) : 0;
                flag = r.nextInt(3) == 0
                        ? 0
                        : List.of(SampleFlags.AT_REST, SampleFlags.IN_SESSION, SampleFlags.ASLEEP)
                                .get(r.nextInt(8) / 6 + (r.nextInt(9) == 0 ? 1 : 0));
                i += r.nextInt(4) == 0 ? r.nextInt(1, 12) : 0;
            }
            level += slope;
            int poor = r.nextInt(25) == 0 ? SampleFlags.LOW_QUALITY : 0;
            times.add(start + i * unit + offset + (r.nextInt(10) == 0 ? 15_000 : 0));
            values.add(p.value(level + (r.nextInt(4) == 0 ? r.nextInt(-1, 2) : 0)));
            flags.add(flag | poor);
        }
        if (p.signal() == Signal.HEART_RATE) {
            breakSteadiness(values);
        }
        int from = 0;
        long arrived = 0;
        while (from < times.size()) {
            int to = unit == MINUTE ? Math.min(times.size(), from + r.nextInt(1, 8)) : from + 1;
            while (times.get(to - 1) - times.get(from) > 8 * MINUTE) {
                to--;
            }
            arrived = Math.max(arrived, times.get(to - 1) + r.nextInt(6) * MINUTE);
            for (int i = from; i < to; i++) {
                all.add(new Story.Sample(
                        p.signal(), times.get(i), values.get(i), flags.get(i), arrived - times.get(i)));
            }
            from = to;
        }
        return all;
    }

    /** Ten equal rates may be those of a frozen sensor, which is told elsewhere. */
    private static void breakSteadiness(List<Double> values) {
        int equal = 1;
        for (int i = 1; i < values.size(); i++) {
            equal = values.get(i).equals(values.get(i - 1)) ? equal + 1 : 1;
            if (equal == 9) {
                values.set(i, values.get(i) + 0.5);
                equal = 1;
            }
        }
    }

    private List<Story.Sample> steps() {
        List<Story.Sample> all = new ArrayList<>();
        int walking = 0;
        for (int i = -20; i < length; i++) {
            if (r.nextInt(12) == 0) {
                walking = List.of(0, 0, 2, 12, 40).get(r.nextInt(5));
                i += r.nextInt(6) == 0 ? List.of(3, 9, 65).get(r.nextInt(3)) : 0;
            }
            all.add(new Story.Sample(Signal.STEPS, start + i * MINUTE, walking, 0, i < 0 ? 0 : 2 * MINUTE));
        }
        return all;
    }

    private List<Story.Event> events() {
        List<Story.Event> all = new ArrayList<>();
        long span = length * unit;
        for (int n = r.nextInt(3); n > 0; n--) {
            long at = moment(span);
            all.add(event(CareEventKind.SESSION_START, "walk", at, null));
            if (r.nextInt(4) > 0) {
                all.add(event(CareEventKind.SESSION_STOP, "walk", at + MINUTE * r.nextInt(1, 120), null));
            }
        }
        for (int n = r.nextInt(6); n > 0; n--) {
            all.add(event(CareEventKind.POSTURE, r.nextBoolean() ? "standing" : "sitting", moment(span), null));
            all.add(event(CareEventKind.SYMPTOM, r.nextInt(3) > 0 ? "dizziness" : "fatigue", moment(span), null));
            all.add(event(CareEventKind.MEDICATION_DUE, r.nextInt(3) > 0 ? "B01AF01" : "C07AB02", moment(span), null));
            all.add(event(
                    CareEventKind.MEDICATION_TAKEN, r.nextInt(3) > 0 ? "B01AF01" : "C07AB02", moment(span), null));
        }
        if (r.nextInt(3) == 0) {
            long at = moment(span);
            all.add(event(CareEventKind.SLEEP, null, at, r.nextBoolean() ? null : at + MINUTE * r.nextInt(10, 400)));
        }
        all.sort(Comparator.comparingLong(Story.Event::time));
        return inOrder(all);
    }

    /** Events of one kind arrive in their order: one that is overtaken may be late for a rule, which is not told here. */
    private static List<Story.Event> inOrder(List<Story.Event> all) {
        Map<CareEventKind, Long> arrived = new HashMap<>();
        List<Story.Event> ordered = new ArrayList<>();
        for (Story.Event e : all) {
            long at = arrived.merge(e.kind(), e.time() + e.delay(), Math::max);
            ordered.add(new Story.Event(e.kind(), e.code(), e.time(), e.end(), e.severity(), at - e.time()));
        }
        return ordered;
    }

    /** Some are just at a reading. */
    private long moment(long span) {
        long at = r.nextLong(span);
        return start + (r.nextBoolean() ? at / unit * unit : at / 15_000 * 15_000);
    }

    private Story.Event event(CareEventKind kind, @Nullable String code, long time, @Nullable Long end) {
        boolean medication = kind == CareEventKind.MEDICATION_DUE || kind == CareEventKind.MEDICATION_TAKEN;
        Integer severity = kind == CareEventKind.SYMPTOM ? r.nextInt(4) * 3 : null;
        return new Story.Event(kind, code, time, end, severity, medication ? r.nextInt(10) * MINUTE : 0);
    }
}
