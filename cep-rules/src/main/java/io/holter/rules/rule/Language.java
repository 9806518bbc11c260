package io.holter.rules.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which clinicians read alerts. */
public enum Language {
    DE,
    EN,
    FR,
    IT,
    PT;

    /** ISO 639-1 code, such as {@code de}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How numbers are written in this language. */
    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The language with this code, or empty if Holter does not speak it. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }
}
