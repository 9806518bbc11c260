package io.holter.benchmarks;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rule packs of any size up to 44: rules of the clinical pack, the five that came first before the others. Few alert on the
 * benchmark's traffic: what is measured is the usual case, in which nothing is wrong.
 */
final class BenchPack {
    /** The rule that all engines can say. */
    static final String ONE = "ONE-01";

    private static final String TEXTS = """
            status: benchmark, not for patients
            title: {de: Test, en: Test, fr: Test, it: Test, pt: Test}
            message: {de: "Test.", en: "Test.", fr: "Test.", it: "Test.", pt: "Test."}
            advice: {de: Keiner., en: None., fr: Aucun., it: Nessuno., pt: Nenhum.}
            source: benchmark
            evidence: none
            """;

    private BenchPack() {}

    /** The first {@code n} rules, name of the file to text. */
    static Map<String, String> rules(int n) {
        Map<String, String> clinical = RulePackLoader.clinicalFiles();
        Map<String, String> files = new LinkedHashMap<>(clinical);
        files.keySet().removeIf(name -> !name.matches(".*/(BP-0[12]|DQ-01|RH-0[14])\\.yaml"));
        clinical.forEach((name, text) -> {
            if (files.size() < n) {
                files.put(name, text);
            }
        });
        if (files.size() != n) {
            throw new IllegalStateException("there are " + files.size() + " rules, " + n + " are wanted");
        }
        return files;
    }

    /** The 44 rules, and one that a load can make alert by a single reading, whenever it wants. */
    static Map<String, String> withTrigger() {
        Map<String, String> files = rules(44);
        files.put("RH-06.yaml", rule("RH-06", """
                parameters:
                  limit: {value: 215, unit: /min, range: [120, 255]}
                steps:
                  racing:
                    when: heart_rate > limit
                pattern:
                  sequence: [racing]
                clear:
                  when: heart_rate < 190
                rearm: 0 min
                """));
        return files;
    }

    /** A rule of this id with a body that says all but its texts. */
    static String rule(String id, String body) {
        return "rule: " + id + "\nversion: 1\nseverity: S4\n" + TEXTS + body;
    }

    /** The rule that all engines can say, alone. */
    static Map<String, String> one() {
        return Map.of(ONE + ".yaml", rule(ONE, """
                parameters:
                  limit: {value: 120, unit: /min, range: [90, 180]}
                steps:
                  fast:
                    when: heart_rate > limit
                    hold: {for: 10 min, max_gap: 6 min, min_samples: 3, gaps: break}
                pattern:
                  sequence: [fast]
                clear:
                  when: heart_rate < limit - 15.0
                  hold: {for: 10 min, max_gap: 6 min, min_samples: 3}
                rearm: 4 h
                """));
    }

    /** Writes the rules into a folder, to start a job with. */
    static Path write(Path folder, Map<String, String> rules) {
        if (RulePackLoader.load(rules) instanceof Loaded.Problems bad) {
            throw new IllegalStateException("the benchmark's rules do not load: " + bad);
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> rule : rules.entrySet()) {
                Files.writeString(folder.resolve(rule.getKey().replaceAll(".*/", "")), rule.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
