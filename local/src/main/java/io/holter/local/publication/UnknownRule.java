package io.holter.local.publication;

import io.holter.local.platform.PlatformException;

/** Says that a rule is not there. */
public final class UnknownRule {
    private UnknownRule() {}

    /** Nobody ever published this rule. */
    public static PlatformException of(RuleHistory history, String rule) {
        return new PlatformException(
                "there is no rule " + rule, "rules that are or were there: " + String.join(", ", history.rules()));
    }

    static PlatformException notRunning(RuleHistory history, String rule, boolean shadow) {
        return history.of(rule).isEmpty()
                ? of(history, rule)
                : new PlatformException(
                        rule + (shadow ? " does not run in shadow" : " is withdrawn already"),
                        "'./holter rules history " + rule + "' shows what became of it");
    }
}
