package io.holter.jobs.aggregate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The words of one language. */
final class ReleaseWords {
    /** The languages of a release. */
    static final List<String> LANGUAGES = List.of("de", "en", "fr", "it", "pt");

    private final String language;
    private final Properties words = new Properties();

    ReleaseWords(String language) {
        this.language = language;
        try (InputStream in = ReleaseWords.class.getResourceAsStream("release_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no words for language " + language);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The word; a missing one is a fault of the build, not of the data. */
    String of(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("release_" + language + ".properties has no " + key);
        }
        return word;
    }

    boolean has(String key) {
        return words.containsKey(key);
    }
}
