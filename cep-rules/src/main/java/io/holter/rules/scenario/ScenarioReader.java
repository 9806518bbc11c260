package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import io.holter.rules.language.ProblemList;
import io.holter.schema.care.PatientProfile;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one story. */
final class ScenarioReader {
    private static final Instant USUAL_START = Instant.parse("2026-03-02T08:00:00Z");

    private final Fields story;
    private final ProblemList problems;

    ScenarioReader(Fields story, ProblemList problems) {
        this.story = story.only("name", "start", "until", "profile", "story", "alerts", "not_evaluable");
        this.problems = problems;
    }

    Scenario read() {
        long start = start().toEpochMilli();
        Optional<PatientProfile> profile = profile(start);
        StoryClock clock = new StoryClock(start, zone(profile));
        TellingReader reader = new TellingReader(clock);
        List<Telling> tellings = new ArrayList<>();
        story.mappings("story", "such as - {signal: heart_rate, every: 1 min, for: 10 min, value: 70}")
                .forEach(f -> tellings.addAll(reader.read(f)));
        long last = tellings.stream().mapToLong(Telling::arrived).max().orElse(start);
        long usual = Math.max(start + Duration.ofDays(1).toMillis(), last);
        return new Scenario(
                story.text("name", "what the story shows").orElse(""),
                start,
                clock.find(story, "until").orElse(usual),
                profile,
                List.copyOf(tellings),
                alerts(clock),
                story.truth("not_evaluable"));
    }

    private ZoneId zone(Optional<PatientProfile> profile) {
        try {
            return profile.map(p -> ZoneId.of(p.getZone())).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            problems.at(story.node(), "the profile's zone is none", "an IANA zone such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }

    private Instant start() {
        String hint = "such as 2026-03-02T08:00:00Z";
        return story.optionalScalar("start", hint)
                .flatMap(s -> story.convert(s, "'start' is no time", hint, ScenarioReader::instant))
                .orElse(USUAL_START);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<PatientProfile> profile(long start) {
        Optional<Node> node = story.node("profile");
        if (node.isPresent()
                && node.get() instanceof ScalarNode s
                && s.getValue().equals("none")) {
            return Optional.empty();
        }
        return Optional.of(story.optionalMapping("profile", "a mapping, or none")
                .map(f -> ProfileReader.read(f, start, 1))
                .orElseGet(() -> ProfileReader.usual(start, 1)));
    }

    private List<ExpectedAlert> alerts(StoryClock clock) {
        List<ExpectedAlert> all = new ArrayList<>();
        for (Fields f : story.mappings("alerts", "such as - {status: opened, severity: S2, started: 10 min}")) {
            f.only(ExpectedAlert.FIELDS);
            Map<String, String> expected = new LinkedHashMap<>();
            for (String field : f.entries().keySet()) {
                f.text(field, "a single value").ifPresent(v -> expected.put(field, shown(f, field, v, clock)));
            }
            int line = f.node().getStartMark().map(m -> m.getLine() + 1).orElse(0);
            all.add(new ExpectedAlert(line, expected));
        }
        if (!story.has("alerts")) {
            story.missing("alerts", "the alerts expected; [] for none");
        }
        return all;
    }

    /** Times as {@link ExpectedAlert} shows them, so that 60 min and 1 h are the same. */
    private static String shown(Fields f, String field, String value, StoryClock clock) {
        boolean time = field.equals("started") || field.equals("detected") || field.equals("arrived");
        return time
                ? clock.find(f, field)
                        .map(at -> ExpectedAlert.offset(at - clock.start()))
                        .orElse(value)
                : value;
    }
}
