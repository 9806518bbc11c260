package io.holter.rules.condition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Symptoms that patients report. */
public enum Symptom {
    DYSPNOEA,
    ORTHOPNOEA,
    CHEST_PAIN,
    PALPITATIONS,
    DIZZINESS,
    SYNCOPE,
    OEDEMA,
    FATIGUE,
    FEVER,
    FALL,
    VISUAL_DISTURBANCE,
    NEUROLOGICAL_DEFICIT;

    /** Code on the wire and in conditions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The symptom with this code, or empty. */
    public static Optional<Symptom> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
