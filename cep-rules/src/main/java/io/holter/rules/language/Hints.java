package io.holter.rules.language;

import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns CEL's messages into ones that help the author of a rule. */
final class Hints {
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']+)' applied to '\\(([^']*)\\)'");
    private static final Set<String> OPERATORS = Set.of(
            "_&&_", "_||_", "!_", "_?_:_", "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_", "_+_", "_-_", "_*_", "_/_",
            "-_");
    private static final int NEAR = 2;

    private final Set<String> names;
    private final boolean profileOnly;

    /** Hints for a condition that may use these names. */
    Hints(Set<String> names, boolean profileOnly) {
        this.names = names;
        this.profileOnly = profileOnly;
    }

    static String plain(String celMessage) {
        if (celMessage.startsWith("undeclared reference to '")) {
            return "unknown name '" + celMessage.split("'")[1] + "'";
        }
        Matcher overload = OVERLOAD.matcher(celMessage);
        if (!overload.find()) {
            return celMessage;
        }
        String name = overload.group(1);
        if (ConditionLibrary.names().contains(name)) {
            return "'" + name + "' is called with the wrong arguments";
        }
        return OPERATORS.contains(name)
                ? "'" + name.replaceAll("_+", " ").strip() + "' does not go with " + kinds(overload.group(2))
                : "this is not part of the rule language";
    }

    private static String kinds(String types) {
        return types.replace("double", "number")
                .replace("bool", "condition")
                .replace("string", "text")
                .replace(", ", " and ");
    }

    /** What to do about it. */
    String forCel(String message) {
        if (message.startsWith("undeclared reference")) {
            String name = message.split("'")[1];
            return nearest(name).map(n -> "did you mean " + n + "?").orElseGet(this::known);
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.find() && ConditionLibrary.names().contains(overload.group(1))) {
            return example(overload.group(1));
        }
        if (message.contains("'<EOF>'")) {
            return "the expression ends too early; " + Fields.QUOTES;
        }
        return message.startsWith("found no matching overload")
                ? "compare numbers with numbers and join conditions with && or ||"
                : "see docs/rules.md for the names that a condition may use";
    }

    private static String example(String function) {
        return switch (function) {
            case "session_start", "session_stop" -> "write " + function + "()";
            case "symptom", "reported" -> "such as " + function + "('dyspnoea')";
            case "posture" -> "such as posture('standing')";
            case "noted" -> "such as noted('vaccination')";
            case "least", "greatest" -> "such as " + function + "(a, b)";
            case "abs", "known" -> "such as " + function + "(weight)";
            default -> "such as " + function + "('B01A')";
        };
    }

    private String known() {
        if (profileOnly) {
            return "only diagnoses, age, cha2ds2_va, predicted_maximum_rate, takes('B01A') and parameters are known here";
        }
        return "signals: "
                + Arrays.stream(Signal.values()).map(Signal::code).collect(Collectors.joining(", "))
                + "; parameters and derived values must be declared; see docs/rules.md for the rest";
    }

    private Optional<String> nearest(String name) {
        List<String> all = new ArrayList<>(names);
        all.addAll(ConditionLibrary.names());
        return all.stream()
                .filter(n -> distance(n, name) <= Math.min(NEAR, name.length() / 3))
                .min(Comparator.<String>comparingInt(n -> distance(n, name)).thenComparing(n -> n));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
