package io.holter.rules.language;

import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One small rule per construct that the clinical rules need, for tests of the language and of the engine. */
public final class Constructs {
    private static final Path FOLDER = Path.of("src", "test", "resources", "constructs");

    private Constructs() {}

    /** File name to text of the rules. */
    public static Map<String, String> files() {
        return files(name -> !name.endsWith(".test.yaml"));
    }

    /** Text of the rule with this id. */
    static String text(String id) {
        return Objects.requireNonNull(files().get(id + ".yaml"), id);
    }

    /** File name to text of the scenarios that some of them have. */
    public static Map<String, String> tests() {
        return files(name -> name.endsWith(".test.yaml"));
    }

    private static Map<String, String> files(Predicate<String> wanted) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.toList()) {
                String name = path.getFileName().toString();
                if (wanted.test(name)) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The rules. */
    public static RulePack pack() {
        Loaded loaded = RulePackLoader.load(files());
        if (loaded instanceof Loaded.Pack good) {
            return good.pack();
        }
        throw new AssertionError(loaded);
    }
}
