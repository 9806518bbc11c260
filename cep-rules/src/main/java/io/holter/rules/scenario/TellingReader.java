package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.rules.language.ProblemList;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import io.holter.schema.vital.SampleFlags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what happens in a story: series of samples, care events, changed profiles. */
final class TellingReader {
    private static final long USUAL_DELAY = 5_000;
    private static final String SERIES =
            "such as {signal: heart_rate, at: 10 min, every: 1 min, for: 20 min, value: 70, to: 130, noise: 3, arrives: 9 h}";

    private static final Map<String, Integer> FLAGS = Map.of(
            "motion", SampleFlags.MOTION,
            "low_quality", SampleFlags.LOW_QUALITY,
            "not_worn", SampleFlags.NOT_WORN,
            "at_rest", SampleFlags.AT_REST,
            "in_session", SampleFlags.IN_SESSION,
            "asleep", SampleFlags.ASLEEP,
            "seated", SampleFlags.SEATED,
            "estimated", SampleFlags.ESTIMATED);

    private final long start;
    private final ProblemList problems;
    private int count;

    TellingReader(long start, ProblemList problems) {
        this.start = start;
        this.problems = problems;
    }

    List<Telling> read(Fields f) {
        count++;
        if (f.has("signal")) {
            return series(f);
        }
        if (f.has("event")) {
            return event(f).stream().toList();
        }
        long at = start + offset(f, "at", Duration.ZERO);
        f.only("profile", "at");
        return f.mapping("profile", "a story tells of 'signal', 'event' or 'profile'")
                .map(p -> List.<Telling>of(new Telling.Profile(at, ProfileReader.read(p, start, count + 1L))))
                .orElse(List.of());
    }

    private List<Telling> series(Fields f) {
        f.only("signal", "device", "at", "every", "for", "value", "to", "noise", "seed", "flags", "batch", "arrives");
        Optional<Signal> signal = f.text("signal", SERIES).flatMap(Signal::ofCode);
        Optional<Double> value = f.number("value", SERIES);
        if (signal.isEmpty() || value.isEmpty()) {
            problems.at(f.node(), "a series needs a known signal and a value", SERIES);
            return List.of();
        }
        long at = start + offset(f, "at", Duration.ZERO);
        long every = offset(f, "every", Duration.ofMinutes(1));
        long length = offset(f, "for", Duration.ZERO);
        int n = (int) (length / every) + (length % every == 0 && length > 0 ? 0 : 1);
        long[] times = new long[n];
        double[] values = values(f, signal.get(), value.get(), n);
        for (int i = 0; i < n; i++) {
            times[i] = at + i * every;
        }
        return uploads(f, signal.get(), times, values);
    }

    private double[] values(Fields f, Signal signal, double from, int n) {
        double to = f.has("to") ? f.number("to", SERIES).orElse(from) : from;
        double noise = f.has("noise") ? f.number("noise", SERIES).orElse(0.0) : 0;
        SplittableRandom random =
                new SplittableRandom(f.wholeNumber("seed", 0, SERIES).orElse(count));
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double ramp = n == 1 ? from : from + (to - from) * i / (n - 1);
            double exact = ramp + (noise == 0 ? 0 : noise * random.nextGaussian());
            values[i] = Math.min(signal.max(), Math.max(signal.min(), exact));
        }
        return values;
    }

    private List<Telling> uploads(Fields f, Signal signal, long[] times, double[] values) {
        String device =
                f.optionalScalar("device", SERIES).map(ScalarNode::getValue).orElse("device");
        int flags = flags(f);
        long batch = offset(f, "batch", Duration.ZERO);
        boolean late = f.has("arrives");
        long arrives = start + offset(f, "arrives", Duration.ZERO);
        List<Telling> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= times.length; i++) {
            boolean full = i == times.length || !late && times[i] - times[from] >= Math.max(batch, 1);
            if (full) {
                long arrived = late ? arrives : times[i - 1] + USUAL_DELAY;
                long[] t = java.util.Arrays.copyOfRange(times, from, i);
                all.add(new Telling.Upload(
                        arrived, device, signal, t, java.util.Arrays.copyOfRange(values, from, i), flags));
                from = i;
            }
        }
        return all;
    }

    private int flags(Fields f) {
        int flags = 0;
        for (ScalarNode s : f.words("flags", "such as [at_rest]")) {
            if (!FLAGS.containsKey(s.getValue())) {
                problems.at(s, "unknown flag '" + s.getValue() + "'", "one of " + FLAGS.keySet());
            }
            flags |= FLAGS.getOrDefault(s.getValue(), 0);
        }
        return flags;
    }

    private Optional<Telling> event(Fields f) {
        f.only("event", "at", "until", "code", "severity", "arrives");
        Optional<CareEventKind> kind = f.text("event", "such as SYMPTOM").flatMap(TellingReader::kind);
        if (kind.isEmpty()) {
            problems.at(f.node(), "unknown event", "SESSION_START, SESSION_STOP, SYMPTOM, POSTURE or SLEEP");
            return Optional.empty();
        }
        long at = start + offset(f, "at", Duration.ZERO);
        CareEvent event = CareEvent.newBuilder()
                .setPatient(Scenario.PATIENT)
                .setId("event-" + count)
                .setKind(kind.get())
                .setStart(Instant.ofEpochMilli(at))
                .build();
        f.duration("until", "such as 8 h")
                .ifPresent(d -> event.setEnd(Instant.ofEpochMilli(start).plus(d)));
        f.optionalScalar("code", "such as chest_pain").ifPresent(s -> event.setCode(s.getValue()));
        f.wholeNumber("severity", 0, "0 to 10").ifPresent(event::setSeverity);
        long arrived = f.has("arrives") ? start + offset(f, "arrives", Duration.ZERO) : at + USUAL_DELAY;
        return Optional.of(new Telling.Care(arrived, event));
    }

    private static Optional<CareEventKind> kind(String name) {
        return java.util.Arrays.stream(CareEventKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst();
    }

    private static long offset(Fields f, String key, Duration usual) {
        return f.duration(key, SERIES).orElse(usual).toMillis();
    }
}
