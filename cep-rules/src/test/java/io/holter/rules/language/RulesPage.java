package io.holter.rules.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of docs/rules.md: whole rules, fragments that replace parts of the whole rule, stories. */
public final class RulesPage {
    private static final Pattern BLOCK = Pattern.compile("```yaml ?(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Set<String> REPLACED_BY_SILENCE = Set.of("steps", "pattern", "clear", "worst", "parameters");

    private RulesPage() {}

    /** The whole rule first, then one rule per fragment. */
    public static List<String> rules() {
        String whole = blocks("").get(0);
        List<String> all = new ArrayList<>(List.of(whole));
        blocks("fragment").forEach(fragment -> all.add(with(whole, fragment)));
        return all;
    }

    /** The scenario files. */
    public static List<String> stories() {
        return blocks("story");
    }

    private static String with(String whole, String fragment) {
        Map<String, String> parts = parts(whole);
        Map<String, String> replacing = parts(fragment);
        if (replacing.containsKey("silence")) {
            REPLACED_BY_SILENCE.forEach(parts::remove);
        }
        parts.putAll(replacing);
        return String.join("", parts.values());
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String key = "";
        for (String line : text.split("\n")) {
            if (line.matches("[a-z_]+:.*")) {
                key = line.substring(0, line.indexOf(':'));
            }
            parts.merge(key, line + "\n", String::concat);
        }
        return parts;
    }

    private static List<String> blocks(String kind) {
        Matcher m = BLOCK.matcher(page());
        List<String> found = new ArrayList<>();
        while (m.find()) {
            if (m.group(1).equals(kind)) {
                found.add(m.group(2));
            }
        }
        return found;
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "rules.md"));
        } catch (IOException e) {
            throw new AssertionError("tests run in the module's folder", e);
        }
    }
}
