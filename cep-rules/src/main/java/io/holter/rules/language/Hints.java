package io.holter.rules.language;

import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns CEL's messages into ones that help the author of a rule. */
final class Hints {
    private Hints() {}

    static String plain(String celMessage) {
        if (celMessage.startsWith("undeclared reference to '")) {
            return "unknown name '" + celMessage.split("'")[1] + "'";
        }
        return celMessage;
    }

    static Optional<String> forCel(String message) {
        if (message.startsWith("undeclared reference")) {
            return Optional.of(
                    "signals: "
                            + Arrays.stream(Signal.values()).map(Signal::code).collect(Collectors.joining(", "))
                            + "; parameters must be declared under 'parameters'; also at_rest, asleep, in_session, symptom('dyspnoea'), since_previous, age, diagnoses");
        }
        if (message.contains("applied to '(double, int)'") || message.contains("applied to '(int, double)'")) {
            return Optional.of("write numbers in arithmetic with a point, such as 2.0");
        }
        if (message.contains("found no matching overload")) {
            return Optional.of("compare numbers with numbers and join conditions with && or ||");
        }
        return Optional.empty();
    }
}
