package io.holter.local.simulator;

import java.util.Locale;

/** How clear a planted episode is, judged by what was planted, never by what a rule made of it. */
public enum Grade {
    /** No device of this patient can see it: it excuses alerts and counts in no sensitivity. */
    HIDDEN,
    /** Near the textbook definition or below it: whether a rule finds it is the rule's business. */
    MILD,
    /** Well within the textbook definition. */
    CLEAR;

    /** Lower case, for the truth file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
