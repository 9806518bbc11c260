package io.holter.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Language;
import io.holter.rules.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Path DOCS = Path.of("..", "docs", "rules");
    private static final int MOST_BYTES = 1_000_000;
    private static final Map<String, String> FILES = Catalogue.files();
    private static final List<Rule> RULES = RulePackLoader.clinical().rules();

    static List<Rule> rules() {
        return RULES;
    }

    @Test
    void isWhatTheRulesOfTodayGive() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path stored = DOCS.resolve(file.getKey());
            assertThat(Files.exists(stored) && Files.readString(stored).equals(file.getValue()))
                    .as("%s is older than the rules: run ./holter rules catalogue --dir docs/rules", stored)
                    .isTrue();
        }
        try (Stream<Path> stored = Files.list(DOCS)) {
            assertThat(stored.map(p -> String.valueOf(p.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(FILES.keySet());
        }
    }

    @Test
    void hasPagesOfAHandySizeThatNeedNothingElse() {
        assertThat(FILES).allSatisfy((name, text) -> {
            assertThat(text.getBytes(StandardCharsets.UTF_8)).as(name).hasSizeLessThan(MOST_BYTES);
            assertThat(text).doesNotContain("http://", "<script", "src=", "@import");
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showsEveryRuleWithItsTextsPlotsAndASignatureBlock(Rule rule) {
        String section = section(rule);

        for (Language language : Language.values()) {
            assertThat(section)
                    .contains(io.holter.local.plot.Html.escape(
                            rule.advice().in(language).strip()));
        }
        rule.parameters().forEach(p -> assertThat(section).contains(p.name().replace('_', ' ')));
        assertThat(section)
                .contains("A typical case", "A near miss", "a draft until signed here", "accepted", "change wanted");
        assertThat(section).contains("<svg").doesNotContain("&amp;&amp;", "||", ">null<", "NaN");
        assertThat(FILES.get("README.md")).contains("[" + rule.id() + "]");
    }

    private static String section(Rule rule) {
        String start = "<section class=\"rule\" id=\"" + rule.id() + "\">";
        String page = FILES.values().stream()
                .filter(text -> text.contains(start))
                .findFirst()
                .orElseThrow();
        int from = page.indexOf(start);
        return page.substring(from, page.indexOf("</section>", from));
    }
}
