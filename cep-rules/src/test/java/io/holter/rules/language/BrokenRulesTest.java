package io.holter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What authors read about broken rule files, word by word: {@code broken/messages.txt} is what {@code holter rules check} prints. */
class BrokenRulesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "broken");

    @Test
    void areExplainedWordByWord() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }

        assertThat(files.entrySet().stream().map(BrokenRulesTest::messages).collect(Collectors.joining("\n")))
                .isEqualTo(Files.readString(FOLDER.resolve("messages.txt")));
    }

    private static String messages(Map.Entry<String, String> file) {
        Loaded loaded = RulePackLoader.load(Map.of(file.getKey(), file.getValue()));
        assertThat(loaded).as(file.getKey()).isInstanceOf(Loaded.Problems.class);
        return ((Loaded.Problems) loaded).problems().stream().map(p -> p + "\n").collect(Collectors.joining());
    }
}
