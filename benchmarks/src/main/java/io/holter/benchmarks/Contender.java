package io.holter.benchmarks;

import java.util.Set;

/** Something that can be measured round by round over the same input. */
interface Contender {
    /** Short name for {@code --only}, such as {@code b44}. */
    String code();

    /** What it is, for the table. */
    String title();

    /** How many samples a round takes in. */
    long samples();

    /** Goes once through the input. This is what is measured. */
    void run() throws Exception;

    /** Patients in whom the last round found an episode of the one rule that all engines know; empty if it has others. */
    default Set<String> found() throws Exception {
        return Set.of();
    }

    /** Whether {@link #found()} is to be compared. */
    default boolean comparable() {
        return false;
    }
}
