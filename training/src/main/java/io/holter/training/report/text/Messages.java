package io.holter.training.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, from {@code messages_<code>.properties} in UTF-8. Placeholders are {@code {0}}, {@code {1}};
 * what comes in is already formatted, so an apostrophe is an apostrophe.
 */
public final class Messages {
    private static final Map<Language, Messages> ALL = loadAll();

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** The words of {@code language}. */
    public static Messages of(Language language) {
        Messages messages = ALL.get(language);
        if (messages == null) {
            throw new IllegalStateException("No messages for " + language);
        }
        return messages;
    }

    /** The text of {@code key} with its placeholders filled. */
    public String text(String key, Object... values) {
        return find(key, values)
                .orElseThrow(() -> new IllegalArgumentException(
                        "messages_" + language.code() + ".properties has no key '" + key + "'."));
    }

    /** The text of {@code key}, if there is one: for codes that may be newer than the messages. */
    public Optional<String> find(String key, Object... values) {
        @Nullable String pattern = texts.get(key);
        return pattern == null ? Optional.empty() : Optional.of(fill(pattern, values));
    }

    /** The text of {@code key.one} or {@code key.other}, whichever goes with {@code count}, with the count as {0}. */
    public String count(String key, long count, Object... more) {
        boolean one = count == 1 || (count == 0 && language == Language.FR);
        Object[] values = new Object[more.length + 1];
        values[0] = count;
        System.arraycopy(more, 0, values, 1, more.length);
        return text(key + (one ? ".one" : ".other"), values);
    }

    Map<String, String> texts() {
        return texts;
    }

    private static String fill(String pattern, Object[] values) {
        String filled = pattern;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }

    private static Map<Language, Messages> loadAll() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Messages(language, load("messages_" + language.code() + ".properties")));
        }
        return all;
    }

    private static Map<String, String> load(String name) {
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing beside Messages.class.");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
