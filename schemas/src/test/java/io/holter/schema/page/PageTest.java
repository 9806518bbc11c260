package io.holter.schema.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The pages say what the code does. To write them anew: {@link #main} with the folder docs as its argument. */
class PageTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void signalsAreDocumentedAsTheyAre() throws IOException {
        assertThat(Files.readString(DOCS.resolve("signals.md"))).isEqualTo(SignalPage.text());
    }

    @Test
    void contractsAreDocumentedAsTheyAre() throws IOException {
        assertThat(Files.readString(DOCS.resolve("contracts.md"))).isEqualTo(ContractPage.text());
    }

    /** Writes the pages into the folder {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        Map<String, String> pages =
                new TreeMap<>(Map.of("signals.md", SignalPage.text(), "contracts.md", ContractPage.text()));
        for (var page : pages.entrySet()) {
            Files.writeString(Path.of(args[0], page.getKey()), page.getValue());
        }
    }
}
