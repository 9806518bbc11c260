package io.holter.training.report.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language of the reports. */
public enum Language {
    DE("de-DE", "Deutsch"),
    EN("en-GB", "English"),
    FR("fr-FR", "Français"),
    IT("it-IT", "Italiano"),
    PT("pt-PT", "Português");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** The language with this code, such as de. */
    public static Language ofCode(String code) {
        return Arrays.stream(values())
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Reports know the languages "
                        + List.of(values()).stream().map(Language::code).toList() + ", not '" + code + "'."));
    }

    /** Two-letter code, as in paths and in the text of alerts. */
    public String code() {
        return locale.getLanguage();
    }

    /** Locale for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }
}
