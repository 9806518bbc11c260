package io.holter.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What differs between two texts of one rule, and what a running job may therefore keep.
 *
 * @param changes one line per place, such as {@code parameters.limit.value: 120 -> 125}, without version
 * @param beyondKeep those places that forbid KEEP: what is remembered would not mean the same any more
 * @param derivedInCommon how many derived values, from the first on, are defined alike in both
 */
public record RuleDifference(List<String> changes, List<String> beyondKeep, int derivedInCommon) {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(0).build();
    private static final int SHORT = 60;

    /** Numbers and texts; severity, quiet time and freshness are looked at only when an alert is written. */
    private static final Set<String> KEPT = Set.of(
            "version",
            "status",
            "title",
            "message",
            "advice",
            "source",
            "evidence",
            "shadow",
            "parameters",
            "severity",
            "rearm",
            "freshness");

    /** Compares two rule files that a loader found right. */
    public static RuleDifference between(String before, String after) {
        Map<?, ?> old = parse(before);
        Map<?, ?> young = parse(after);
        List<String> changes = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        compare("", old, young, changes, beyond);
        return new RuleDifference(List.copyOf(changes), List.copyOf(beyond), inCommon(old, young));
    }

    /** True if only parameters and texts differ, so that a running job may go on as it is. */
    public boolean keepAllowed() {
        return beyondKeep.isEmpty();
    }

    private static Map<?, ?> parse(String text) {
        return new Load(SETTINGS).loadFromString(text) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static void compare(
            String path, Map<?, ?> old, Map<?, ?> young, List<String> changes, List<String> beyond) {
        Set<Object> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(young.keySet());
        for (Object key : keys) {
            String place = path.isEmpty() ? key.toString() : path + "." + key;
            Object was = old.get(key);
            Object is = young.get(key);
            if (Objects.equals(was, is) || place.equals("version")) {
                continue;
            }
            if (was instanceof Map<?, ?> oldMap && is instanceof Map<?, ?> youngMap) {
                compare(place, oldMap, youngMap, changes, beyond);
                continue;
            }
            changes.add(place + ": " + show(was) + " -> " + show(is));
            if (!isKept(place, was, is)) {
                beyond.add(place);
            }
        }
    }

    private static boolean isKept(String place, @Nullable Object was, @Nullable Object is) {
        String[] parts = place.split("\\.", -1);
        if (!KEPT.contains(parts[0])) {
            return false;
        }
        boolean aParameterCameOrWent =
                parts[0].equals("parameters") && parts.length == 2 && (was == null || is == null);
        boolean itsUnit = parts[0].equals("parameters") && parts.length == 3 && parts[2].equals("unit");
        return !aParameterCameOrWent && !itsUnit;
    }

    private static String show(@Nullable Object value) {
        String text = value == null ? "(none)" : value.toString();
        return text.length() > SHORT ? text.substring(0, SHORT) + "..." : text;
    }

    private static int inCommon(Map<?, ?> old, Map<?, ?> young) {
        List<Map.Entry<?, ?>> before = entries(old);
        List<Map.Entry<?, ?>> after = entries(young);
        Set<Object> moved = moved(old, young, "parameters");
        moved.addAll(moved(old, young, "resample"));
        int n = 0;
        while (n < before.size()
                && n < after.size()
                && before.get(n).equals(after.get(n))
                && !mentions(after.get(n).getValue(), moved)) {
            n++;
        }
        return n;
    }

    private static List<Map.Entry<?, ?>> entries(Map<?, ?> rule) {
        return rule.get("derived") instanceof Map<?, ?> derived ? List.copyOf(derived.entrySet()) : List.of();
    }

    /** Names below {@code part} that do not mean the same in both. */
    private static Set<Object> moved(Map<?, ?> old, Map<?, ?> young, String part) {
        Map<?, ?> before = old.get(part) instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> after = young.get(part) instanceof Map<?, ?> map ? map : Map.of();
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    private static boolean mentions(Object definition, Set<Object> names) {
        String text = String.valueOf(definition);
        return names.stream()
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name.toString()) + "\\b")
                        .matcher(text)
                        .find());
    }
}
