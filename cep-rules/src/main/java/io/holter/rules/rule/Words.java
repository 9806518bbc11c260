package io.holter.rules.rule;

import java.util.EnumMap;
import java.util.Map;

/** One text in every language. */
public record Words(Map<Language, String> byLanguage) {

    /** Copies the map; every language must be there. */
    public Words {
        byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
        if (byLanguage.size() != Language.values().length) {
            throw new IllegalArgumentException("a text lacks a language");
        }
    }

    /** The text in this language. */
    public String in(Language language) {
        return java.util.Objects.requireNonNull(byLanguage.get(language));
    }
}
