package io.holter.local.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports do not know the rule pack, so this holds their words to it. */
class RuleWordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void reportsHaveATitleANextStepAndASourceForEachRule(Language language) throws IOException {
        String file =
                "/io/holter/training/report/text/messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RuleWordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }

        assertThat(RulePackLoader.clinical().rules())
                .allSatisfy(rule -> assertThat(words.stringPropertyNames())
                        .contains("rule." + rule.id(), "step." + rule.id(), "source." + rule.id()));
    }
}
