package io.holter.training.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.schema.alert.Severity;
import io.holter.schema.care.Condition;
import io.holter.schema.care.Sex;
import io.holter.schema.signal.Signal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeysAndPlaceholders(Language language) {
        var english = Messages.of(Language.EN).texts();
        var own = Messages.of(language).texts();
        assertThat(own.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(placeholders(String.valueOf(own.getOrDefault(key, ""))))
                .as("%s in %s", key, language)
                .isEqualTo(placeholders(text)));
        assertThat(own.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryCodeThatMayCome(Language language) {
        Messages messages = Messages.of(language);
        for (Signal signal : Signal.values()) {
            assertThat(messages.find("signal." + signal.code())).isPresent();
        }
        for (Condition condition : Condition.values()) {
            assertThat(messages.find("condition." + condition)).isPresent();
        }
        for (Sex sex : Sex.values()) {
            assertThat(messages.find("sex." + sex)).isPresent();
        }
        for (Severity severity : Severity.values()) {
            assertThat(messages.find("severity." + severity)).isPresent();
        }
    }

    @Test
    void leavesApostrophesAlone() {
        assertThat(Messages.of(Language.FR).text("page.through", "x")).isEqualTo("Données jusqu'au x");
    }

    @Test
    void countsInTheGrammarOfTheLanguage() {
        assertThat(Messages.of(Language.EN).count("list.patients", 0)).isEqualTo("0 patients");
        assertThat(Messages.of(Language.FR).count("list.patients", 0)).isEqualTo("0 patient");
        assertThat(Messages.of(Language.DE).count("list.patients", 1)).isEqualTo("1 Patient");
    }

    @Test
    void saysWhichKeyIsMissingWhere() {
        assertThatThrownBy(() -> Messages.of(Language.IT).text("no.such.key"))
                .hasMessage("messages_it.properties has no key 'no.such.key'.");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
