package io.holter.rules.language;

import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One small rule per construct that the clinical rules need, for tests of the language and of the engine. */
public final class Constructs {
    private static final Path FOLDER = Path.of("src", "test", "resources", "constructs");

    private Constructs() {}

    /** File name to text. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
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
