package io.holter.local.burden;

import io.holter.local.simulator.Grade;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.schema.alert.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small rules, alerts and truths for tests. */
final class BurdenExamples {
    static final long HOUR = 3_600_000;
    static final double YEARS_DAYS = 10 * Observation.YEAR;

    private BurdenExamples() {}

    /** A rule that raises once per patient with a scale and never ends. */
    static String weighs(String id, String severity, String more) {
        String words = "{de: Waage, en: Weighs, fr: Balance, it: Bilancia, pt: Peso}";
        return String.join(
                "\n",
                "rule: " + id,
                "version: 1",
                "status: example, not for patients",
                "severity: " + severity,
                "title: " + words,
                "message: " + words,
                "advice: " + words,
                "source: made up",
                "evidence: design",
                more,
                "parameters:",
                "  lower: {value: 30, unit: kg, range: [1, 50]}",
                "steps:",
                "  on_scale: {when: weight > lower}",
                "pattern: {sequence: [on_scale]}",
                "clear: {when: weight < lower}",
                "rearm: 7 d",
                "freshness: 24 h",
                "patience: 15 min",
                "");
    }

    static RulePack pack(String... rules) {
        Map<String, String> files = new java.util.TreeMap<>();
        for (int i = 0; i < rules.length; i++) {
            files.put(i + ".yaml", rules[i]);
        }
        Loaded loaded = RulePackLoader.load(files);
        if (loaded instanceof Loaded.Pack good) {
            return good.pack();
        }
        throw new AssertionError(loaded);
    }

    static TrueEpisode episode(String patient, long hour, Grade grade, Set<String> foundBy, Set<String> excuses) {
        return new TrueEpisode(
                "heavy", patient, hour * HOUR, hour * HOUR, (hour + 2) * HOUR, foundBy, excuses, grade, false);
    }

    static TrueEpisode nearMiss(String patient, long hour) {
        return new TrueEpisode(
                "clothes_on_scale",
                patient,
                hour * HOUR,
                hour * HOUR,
                (hour + 2) * HOUR,
                Set.of(),
                Set.of(),
                Grade.CLEAR,
                true);
    }

    static RaisedAlert alert(String patient, String rule, Severity severity, long ms) {
        boolean urgent = severity == Severity.S1 || severity == Severity.S2;
        return new RaisedAlert(
                0,
                patient,
                rule,
                severity,
                severity,
                ms,
                ms,
                urgent ? ms : Long.MAX_VALUE,
                ms + 60_000,
                ms + HOUR / 4,
                false,
                "text");
    }

    static Observation seen(List<RaisedAlert> alerts, List<TrueEpisode> episodes) {
        Observation seen = new Observation();
        seen.add(alerts, episodes, Map.of(), 1_000, YEARS_DAYS);
        return seen;
    }
}
