package io.holter.local.evaluate;

/** A detector in the comparison. */
enum Detector {
    ZHOU("Zhou 2015, causal", "zhou"),
    ZHOU_CENTRED("Zhou 2015, centre beat", "zhou_centred"),
    PETRENAS("Petrenas 2015, causal", "petrenas"),
    PETRENAS_SMOOTHED("Petrenas 2015, fixed lag", "petrenas_fixed_lag"),
    AND("both agree (AND)", "and"),
    OR("either (OR)", "or"),
    SCORE("rhythm score, causal", "score"),
    SCORE_CENTRED("rhythm score, centred", "score_centred");

    private final String title;
    private final String code;

    Detector(String title, String code) {
        this.title = title;
        this.code = code;
    }

    /** As shown to people. */
    String title() {
        return title;
    }

    /** As written in JSON. */
    String code() {
        return code;
    }

    /** True if the decision at a beat needs no later beat. */
    boolean causal() {
        return this != ZHOU_CENTRED && this != PETRENAS_SMOOTHED && this != SCORE_CENTRED;
    }
}
