package io.holter.rules.oracle;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.rules.scenario.InMemoryDetection;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.alert.Alert;
import io.holter.schema.care.PatientProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares engine and oracle on some rules and patients. */
final class Trial {
    private Trial() {}

    /** The rules as the real loader reads them. */
    static RulePack pack(List<Sketch> rules) {
        Map<String, String> files = new HashMap<>();
        rules.forEach(r -> files.put(r.id() + ".yaml", SketchText.of(r)));
        Loaded loaded = RulePackLoader.load(files);
        if (loaded instanceof Loaded.Pack good) {
            return good.pack();
        }
        throw new IllegalArgumentException(loaded + "\n" + String.join("\n", files.values()));
    }

    /** The engine's alerts by rule and patient, and its counts of what it could not evaluate by rule. */
    record Result(Map<String, List<Alert>> alerts, Map<String, Long> notEvaluable) {}

    static Result engine(RulePack pack, List<Sketch> rules, List<Story> stories) {
        try (InMemoryDetection detection = new InMemoryDetection(pack, DetectorSettings.standard())) {
            for (Story s : stories) {
                PatientProfile profile = Delivery.profile(s, rules);
                if (profile != null) {
                    detection.profile(s.patient(), Delivery.start(s), profile);
                }
                Delivery.of(s).forEach(a -> a.to(detection));
            }
            detection.time(stories.stream().mapToLong(Delivery::end).max().orElse(0));
            return new Result(
                    detection.alerts().stream().collect(Collectors.groupingBy(a -> a.getRule() + " " + a.getPatient())),
                    detection.takeCounts().notEvaluable());
        }
    }

    /** A difference between the two for one rule and patient, told in full; empty if they agree. */
    static Optional<String> difference(Sketch rule, Story story) {
        Oracle.Verdict verdict = Oracle.judge(rule, story);
        Result result = engine(pack(List.of(rule)), List.of(rule), List.of(story));
        List<Expected> actual = Expected.of(result.alerts().getOrDefault(rule.id() + " " + story.patient(), List.of()));
        long unknown = result.notEvaluable().getOrDefault(rule.id() + "@1", 0L);
        if (!verdict.sure() || agree(verdict.alerts(), actual) && unknown == verdict.notEvaluable()) {
            return Optional.empty();
        }
        return Optional.of("oracle: not evaluable " + verdict.notEvaluable() + "\n" + lines(verdict.alerts())
                + "\nengine: not evaluable " + unknown + "\n" + lines(actual));
    }

    static boolean agree(List<Expected> expected, List<Expected> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).fits(actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String lines(List<Expected> alerts) {
        return alerts.stream().map(a -> "    " + a).collect(Collectors.joining("\n"));
    }
}
