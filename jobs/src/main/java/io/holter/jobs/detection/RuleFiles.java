package io.holter.jobs.detection;

import io.holter.jobs.runtime.Settings;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rule files that a job starts with. */
public final class RuleFiles {
    static final String BUILT_IN = "built-in";
    private static final String NONE = "none";

    private RuleFiles() {}

    /** Files by name; problems with them are noted in {@code settings}. */
    public static Map<String, String> read(Settings settings, String from) {
        if (from.equals(BUILT_IN)) {
            return RulePackLoader.clinicalFiles();
        }
        if (from.equals(NONE)) {
            return Map.of();
        }
        Map<String, String> files = folder(settings, Path.of(from));
        if (RulePackLoader.load(files) instanceof Loaded.Problems bad) {
            bad.problems().forEach(problem -> settings.verify(false, problem.toString()));
        }
        return files;
    }

    private static Map<String, String> folder(Settings settings, Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> rules = found.filter(RuleFiles::isRule).sorted().toList();
            for (Path rule : rules) {
                files.put(String.valueOf(rule.getFileName()), Files.readString(rule));
            }
        } catch (IOException e) {
            settings.verify(
                    false,
                    DetectionConfig.RULES.key() + ": cannot read folder " + folder + " ("
                            + e.getClass().getSimpleName() + "); write built-in, none or a folder where main runs");
        }
        return files;
    }

    private static boolean isRule(Path file) {
        return file.toString().endsWith(".yaml") && !file.toString().endsWith(".test.yaml");
    }
}
