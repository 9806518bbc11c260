package io.holter.rules.scenario;

/**
 * One line of a comparison: what was expected beside what came.
 *
 * @param outcome how the two compare
 * @param line line of the expectation in its file, 0 if nothing was expected
 * @param expected the alert expected; empty if none
 * @param actual the alert that came; empty if none
 */
public record AlertRow(Outcome outcome, int line, String expected, String actual) {

    /** How an expectation and an alert compare. */
    public enum Outcome {
        /** As expected. */
        SAME,
        /** An alert came in its place, but another. */
        DIFFERENT,
        /** Expected, but did not come. */
        MISSING,
        /** Came, but was not expected. */
        UNEXPECTED
    }
}
