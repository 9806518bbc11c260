package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/try-a-rule.md shows works. */
class TryPageTest {
    @Test
    void theExampleIsRightAndItsStoriesPassAndReachAllOfIt() throws IOException {
        String page = Files.readString(Path.of("../docs/try-a-rule.md"));

        PackTest.Report report = PackTest.run(
                Map.of("MY-01.yaml", block(page, "rule")), Map.of("MY-01.test.yaml", block(page, "story")));

        assertThat(report.problems()).isEmpty();
        assertThat(report.told())
                .hasSize(3)
                .allSatisfy(told -> assertThat(told.result().differences())
                        .as(told.result().name())
                        .isEmpty());
        assertThat(report.coverage().of(report.rules().get(0))).doesNotContainValue(0);
    }

    private static String block(String page, String kind) {
        String begin = "```yaml " + kind + "\n";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
