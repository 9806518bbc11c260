package io.holter.rules.score;

import java.util.Arrays;
import java.util.Optional;

/** What a score says of a person, or why it says nothing. */
public sealed interface ScoreResult {

    /**
     * A sum of points.
     *
     * @param points the sum
     * @param most the highest sum there is
     * @param meaning what it means for the person, and what it does not mean
     */
    record Points(int points, int most, String meaning) implements ScoreResult {}

    /**
     * A predicted probability.
     *
     * @param risk 0 to 1
     * @param years horizon
     * @param meaning of what, and how high that is
     */
    record Risk(double risk, int years, String meaning) implements ScoreResult {}

    /**
     * The score is not made for this person, or something that it needs is not known.
     *
     * @param reason why; names what is wrong, never a value
     */
    record NotApplicable(String reason) implements ScoreResult {}

    /** The first of the reasons against a score. */
    @SafeVarargs
    static Optional<ScoreResult> refused(Optional<String>... reasons) {
        return Arrays.stream(reasons).flatMap(Optional::stream).findFirst().map(NotApplicable::new);
    }
}
