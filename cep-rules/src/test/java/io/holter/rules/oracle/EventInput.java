package io.holter.rules.oracle;

import io.holter.schema.care.CareEventKind;
import java.util.Locale;

/** A kind of care event that a rule listens to; {@code code} is how its code must begin, empty for any. */
record EventInput(CareEventKind kind, String code) {
    /** Name in evidence. */
    String name() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return code.isEmpty() ? name : name + " " + code;
    }

    String text() {
        String argument = code.isEmpty() ? "" : "'" + code + "'";
        String function = switch (kind) {
            case MEDICATION_DUE -> "due";
            case MEDICATION_TAKEN -> "taken";
            case SYMPTOM -> "reported";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
        return function + "(" + argument + ")";
    }

    boolean fits(Story.Event e) {
        String given = e.code() == null ? "" : e.code();
        boolean felt = e.severity() == null || e.severity() > 0;
        return e.kind() == kind && given.startsWith(code) && (kind != CareEventKind.SYMPTOM || felt);
    }
}
