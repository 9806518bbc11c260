package io.holter.rules.alert;

import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import java.util.List;
import java.util.function.Consumer;

/** Turns matches and step events of one patient and rule into alerts. Holds no state between calls. */
public final class EpisodeTracker {
    private EpisodeTracker() {}

    /**
     * Takes the next event of a key with the matches that it completed.
     *
     * @param state the key's episodes; changed in place
     */
    public static void on(
            Rule rule, EpisodeState state, StepEvent event, List<PatternMatch> matches, Consumer<Alert> out) {
        throw new UnsupportedOperationException("being built");
    }
}
