package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.schema.care.CareEvent;
import io.holter.schema.care.CareEventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads care events, once or again and again: {@code {event: symptom, code: dyspnoea, at: 5 min}}, or in short
 * {@code {symptom: dyspnoea}}, {@code {due: B01A}}, {@code {taken: B01A}}, {@code {posture: standing}},
 * {@code {session: walk, lasts: 30 min, exertion: 17}}, {@code {sleep: 8 h}}, {@code {note: travel}}.
 */
final class EventReader {
    private static final long USUAL_DELAY = 5_000;
    private static final String EVENT = "such as {taken: B01AF01, at: 0 d 08:00, every: day, for: 40 d}";
    private static final Map<String, CareEventKind> SHORT = Map.of(
            "symptom", CareEventKind.SYMPTOM,
            "due", CareEventKind.MEDICATION_DUE,
            "taken", CareEventKind.MEDICATION_TAKEN,
            "posture", CareEventKind.POSTURE,
            "session", CareEventKind.SESSION_START,
            "sleep", CareEventKind.SLEEP,
            "note", CareEventKind.NOTE);
    private static final String[] KEYS = Stream.of(
                    SHORT.keySet().stream().sorted(),
                    Stream.of("event", "until", "lasts", "code", "severity", "exertion", "arrives"),
                    Arrays.stream(Moments.KEYS))
            .flatMap(s -> s)
            .toArray(String[]::new);

    private final Fields f;
    private final StoryClock clock;
    private final int count;

    /** @param count position in the story, part of the events' ids */
    EventReader(Fields f, StoryClock clock, int count) {
        this.f = f;
        this.clock = clock;
        this.count = count;
    }

    static boolean isEvent(Fields f) {
        return f.has("event") || SHORT.keySet().stream().anyMatch(f::has);
    }

    List<Telling> read() {
        f.only(KEYS);
        List<Telling> all = new ArrayList<>();
        if (f.has("event")) {
            Optional<CareEventKind> kind = f.text("event", EVENT).flatMap(EventReader::kind);
            if (kind.isEmpty()) {
                f.problems().at(f.node(), "unknown event", "one of " + kinds());
                return all;
            }
            Optional<String> code =
                    f.optionalScalar("code", "such as chest_pain").map(ScalarNode::getValue);
            add(all, kind.get(), code, end());
            return all;
        }
        String word =
                SHORT.keySet().stream().filter(f::has).sorted().findFirst().orElseThrow();
        CareEventKind kind = SHORT.getOrDefault(word, CareEventKind.UNKNOWN);
        if (kind == CareEventKind.SLEEP) {
            add(all, kind, Optional.empty(), StoryClock.length(f, word));
            return all;
        }
        Optional<String> code = f.text(word, EVENT);
        add(all, kind, code, kind == CareEventKind.SESSION_START ? Optional.empty() : end());
        if (kind == CareEventKind.SESSION_START) {
            StoryClock.length(f, "lasts")
                    .ifPresentOrElse(
                            lasts -> all.addAll(later(all, lasts)), () -> f.missing("lasts", "such as lasts: 30 min"));
        }
        return all;
    }

    /** How long it goes on, if it does. */
    private Optional<Duration> end() {
        return clock.find(f, "until")
                .map(end -> Duration.ofMillis(end - clock.at(f, "at")))
                .or(() -> StoryClock.length(f, "lasts"));
    }

    private void add(List<Telling> all, CareEventKind kind, Optional<String> code, Optional<Duration> lasts) {
        Optional<Long> arrives = clock.find(f, "arrives");
        Optional<Integer> severity = f.wholeNumber("severity", 0, "0 to 10");
        long[] times = Moments.read(f, clock);
        for (int i = 0; i < times.length; i++) {
            long at = times[i];
            CareEvent event = event(kind, times.length == 1 ? "" : "-" + i, at, code);
            severity.ifPresent(event::setSeverity);
            lasts.ifPresent(d -> event.setEnd(Instant.ofEpochMilli(at).plus(d)));
            all.add(new Telling.Care(arrives.orElse(at + USUAL_DELAY), event));
        }
    }

    private CareEvent event(CareEventKind kind, String number, long at, Optional<String> code) {
        CareEvent event = CareEvent.newBuilder()
                .setPatient(Scenario.PATIENT)
                .setId("event-" + count + number)
                .setKind(kind)
                .setStart(Instant.ofEpochMilli(at))
                .build();
        code.ifPresent(event::setCode);
        return event;
    }

    /** The ends of sessions. */
    private List<Telling> later(List<Telling> starts, Duration lasts) {
        Integer rated = f.wholeNumber("exertion", 6, "Borg 6 to 20").orElse(null);
        return starts.stream()
                .map(Telling.Care.class::cast)
                .map(start -> {
                    CareEvent stop = CareEvent.newBuilder(start.event())
                            .setKind(CareEventKind.SESSION_STOP)
                            .setId(start.event().getId() + "-stop")
                            .setStart(start.event().getStart().plus(lasts))
                            .setSeverity(rated)
                            .build();
                    return (Telling) new Telling.Care(start.arrived() + lasts.toMillis(), stop);
                })
                .toList();
    }

    private static Optional<CareEventKind> kind(String name) {
        return Arrays.stream(CareEventKind.values())
                .filter(k -> k != CareEventKind.UNKNOWN && k.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String kinds() {
        return Arrays.stream(CareEventKind.values())
                .filter(k -> k != CareEventKind.UNKNOWN)
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
