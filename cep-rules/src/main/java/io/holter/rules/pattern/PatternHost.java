package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import java.util.List;

/**
 * Runs the patterns of rules. Its state belongs to the current key, which must be (patient, rule id, version); events of
 * a key come in the order in which the detector emitted them.
 */
public interface PatternHost extends AutoCloseable {

    /** Takes the next event of the current key and says which patterns it completes, in order. */
    List<PatternMatch> on(Rule rule, StepEvent event);

    /** Matches that had begun and were given up since this host was made, over all keys, because too many were open. */
    long ended();

    /** True if nothing is remembered for the current key. */
    boolean isEmpty();

    /** Forgets the current key. */
    void clear();

    @Override
    void close();
}
