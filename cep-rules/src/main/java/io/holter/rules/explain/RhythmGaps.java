package io.holter.rules.explain;

import io.holter.rules.rhythm.RhythmValue;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why values of rhythm minutes were not known. */
final class RhythmGaps {
    private RhythmGaps() {}

    /** A sentence for each value that was not known at any reading, or at some if all readings are minutes. */
    static List<String> of(RuleTrace trace) {
        Rule rule = trace.rule();
        List<String> all = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < rule.inputs().size(); i++) {
            any |= rule.inputs().get(i) instanceof Input.OfRhythm && trace.known(i) > 0;
        }
        boolean minutes = rule.inputs().stream().allMatch(i -> i instanceof Input.OfRhythm);
        for (int i = 0; i < rule.inputs().size(); i++) {
            if (rule.inputs().get(i) instanceof Input.OfRhythm input) {
                int lacking = trace.readings() - trace.known(i);
                if (trace.known(i) == 0) {
                    String none = any || minutes ? "" : "no minute of RR intervals was finished, or ";
                    all.add("no value of " + input.name() + ": " + none + why(input.value()));
                } else if (minutes && lacking > 0) {
                    all.add(String.format(
                            Locale.ROOT,
                            "%s is not known in %,d of %,d minutes: %s",
                            input.name(),
                            lacking,
                            trace.readings(),
                            why(input.value())));
                }
            }
        }
        return all;
    }

    private static String why(RhythmValue value) {
        return switch (value) {
            case FIBRILLATION, AF_AGREED -> "fewer than 20 usable beats at which the rhythm was known";
            case SDNN_MINUTE, RMSSD_MINUTE ->
                "in fibrillation, with more than 5 % premature beats or with too few beats there is no such thing";
            case BEAT_RATE -> "no usable beat";
            default -> "there were no beats";
        };
    }
}
