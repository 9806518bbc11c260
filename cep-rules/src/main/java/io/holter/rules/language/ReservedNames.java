package io.holter.rules.language;

import io.holter.rules.condition.Context;
import io.holter.rules.rhythm.RhythmValue;
import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that Holter or CEL use themselves, so that no parameter and no derived value may have them. */
final class ReservedNames {
    private static final Set<String> OF_MESSAGES = Set.of("worst", "minutes", "hours", "signals");
    private static final Set<String> OF_CEL = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            "bool",
            "bytes",
            "double",
            "int",
            "list",
            "map",
            "null_type",
            "string",
            "type",
            "uint",
            "dyn",
            "size");

    private ReservedNames() {}

    /** What the profile says: name, and true for a number. */
    static Map<String, Boolean> ofProfile() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        names.put("age", true);
        names.put("cha2ds2_va", true);
        names.put("predicted_maximum_rate", true);
        for (io.holter.schema.care.Condition c : io.holter.schema.care.Condition.values()) {
            names.put(c.name().toLowerCase(Locale.ROOT), false);
        }
        return names;
    }

    /** What a reading says: name, and true for a number. */
    static Map<String, Boolean> ofReadings() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        Arrays.stream(Signal.values()).forEach(s -> names.put(s.code(), true));
        Arrays.stream(RhythmValue.values()).forEach(v -> names.put(v.code(), true));
        Arrays.stream(Context.values()).forEach(c -> names.put(c.code(), false));
        names.put("hour", true);
        names.put("since_session", true);
        names.put("since_previous", true);
        names.put("exertion", true);
        return names;
    }

    /** What this name is already, or empty if it is free. */
    static Optional<String> meaning(String name) {
        if (ofProfile().containsKey(name) || ofReadings().containsKey(name)) {
            return Optional.of("a signal, a context or a diagnosis");
        }
        if (ConditionLibrary.names().contains(name)) {
            return Optional.of("a function");
        }
        if (OF_MESSAGES.contains(name)) {
            return Optional.of("a placeholder of messages");
        }
        return OF_CEL.contains(name) ? Optional.of("a word of CEL") : Optional.empty();
    }
}
