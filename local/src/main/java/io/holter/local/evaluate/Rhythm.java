package io.holter.local.evaluate;

import java.util.Locale;
import java.util.Set;

/** What an annotation says about the rhythm at a beat, as far as atrial fibrillation is concerned. */
enum Rhythm {
    /** No annotation covers the beat: it is neither fibrillation nor anything else. */
    UNLABELLED,
    /** Any other rhythm. */
    OTHER,
    /** Atrial fibrillation. */
    FIBRILLATION,
    /** Atrial flutter: no fibrillation in the primary analysis, left out in the second. */
    FLUTTER;

    private static final Set<String> FIBRILLATING = Set.of("AFIB", "AF");
    private static final Set<String> FLUTTERING = Set.of("AFL", "AFLT");

    /** The meaning of a rhythm's name, with or without its opening bracket; blank is unlabelled. */
    static Rhythm of(String name) {
        String plain = plain(name);
        if (plain.isEmpty()) {
            return UNLABELLED;
        }
        return FIBRILLATING.contains(plain) ? FIBRILLATION : FLUTTERING.contains(plain) ? FLUTTER : OTHER;
    }

    /** The name alone, such as AFIB for {@code (AFIB}. */
    static String plain(String name) {
        return name.replaceAll("[(\\s\"']", "").toUpperCase(Locale.ROOT);
    }
}
