package io.holter.rules.alert;

import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.Worst;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an event or a match says about an episode.
 *
 * @param events the events it rests on, in order
 * @param started measurement time at which it began, ms UTC
 * @param detected measurement time at which it was complete, ms UTC
 * @param arrived arrival time of what completed it, ms UTC
 * @param severity the highest severity among the events
 * @param worst the worst value among the events, NaN if none
 */
record Onset(List<StepEvent> events, long started, long detected, long arrived, Severity severity, double worst) {

    static Onset of(Rule rule, PatternMatch match) {
        Severity severity = rule.severity();
        double worst = Double.NaN;
        for (StepEvent e : match.events()) {
            severity = e.severity().ordinal() < severity.ordinal() ? e.severity() : severity;
            worst = worse(rule, e.worst(), worst);
        }
        return new Onset(
                match.events(), match.events().get(0).since(), match.detected(), match.arrived(), severity, worst);
    }

    static Onset of(Rule rule, StepEvent e) {
        return new Onset(
                List.of(e), e.since(), e.time(), e.arrived(), e.severity(), worse(rule, e.worst(), Double.NaN));
    }

    private static double worse(Rule rule, double candidate, double known) {
        Worst worst = rule.worst().orElse(null);
        return worst != null && !Double.isNaN(candidate) && worst.worse(candidate, known) ? candidate : known;
    }

    /** The event that completed it. */
    StepEvent event() {
        return events.get(events.size() - 1);
    }

    /** How many signals it is about. */
    int signals() {
        Set<String> signals = new HashSet<>();
        events.forEach(e -> signals.addAll(List.of(e.evidenceSignals())));
        return signals.size();
    }
}
