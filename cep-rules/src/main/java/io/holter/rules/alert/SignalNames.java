package io.holter.rules.alert;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** What signals are called in sentences. */
final class SignalNames {
    private static final Map<Language, Properties> NAMES = load();

    private SignalNames() {}

    static String of(String code, Language language) {
        Properties names = NAMES.get(language);
        return names == null ? code : names.getProperty(code, code);
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties names = new Properties();
            try {
                names.load(new StringReader(
                        RulePackLoader.resource("/io/holter/rules/alert/signals_" + language.code() + ".properties")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, names);
        }
        return all;
    }
}
