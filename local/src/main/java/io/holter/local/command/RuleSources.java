package io.holter.local.command;

import io.holter.local.platform.PlatformException;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.scenario.PackTest;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rule files and the scenario files beside them.
 *
 * @param rules rule files, name to text
 * @param tests scenario files, name to text
 */
record RuleSources(Map<String, String> rules, Map<String, String> tests) {

    /** The pack that Holter comes with. */
    static RuleSources builtIn() {
        return new RuleSources(RulePackLoader.clinicalFiles(), PackTest.clinicalTests());
    }

    /** Files and folders; a rule file brings its scenarios, a scenario file the rules of its folder. */
    static RuleSources of(List<Path> paths) {
        Map<String, String> rules = new TreeMap<>();
        Map<String, String> tests = new TreeMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                below(path, rules, tests);
            } else if (isTest(path)) {
                tests.put(path.toString(), text(path));
                below(folder(path), rules, new TreeMap<>());
            } else {
                rules.put(path.toString(), text(path));
                Path test = path.resolveSibling(name(path).replaceFirst("\\.ya?ml$", ".test.yaml"));
                if (Files.exists(test)) {
                    tests.put(test.toString(), text(test));
                }
            }
        }
        if (rules.isEmpty()) {
            throw new PlatformException("no rule file found in " + paths, "rule files end with .yaml or .yml");
        }
        return new RuleSources(rules, tests);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static void below(Path folder, Map<String, String> rules, Map<String, String> tests) {
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(f -> name(f).endsWith(".yaml") || name(f).endsWith(".yml"))
                    .forEach(f -> (isTest(f) ? tests : rules).put(f.toString(), text(f)));
        } catch (IOException e) {
            throw new PlatformException("cannot read " + folder, "does it exist, and may you read it?", e);
        }
    }

    private static boolean isTest(Path file) {
        return name(file).contains(".test.");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new PlatformException(file + " is not UTF-8 text", "save it as UTF-8", e);
        } catch (IOException e) {
            throw new PlatformException("cannot read " + file, "does it exist, and may you read it?", e);
        }
    }
}
