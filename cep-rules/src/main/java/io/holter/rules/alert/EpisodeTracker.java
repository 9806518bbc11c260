package io.holter.rules.alert;

import io.holter.rules.pattern.PatternMatch;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import io.holter.rules.step.StepKind;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Closure;
import io.holter.schema.alert.Severity;
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
        for (PatternMatch match : matches) {
            onset(rule, state, Onset.of(rule, match), out);
        }
        switch (event.kind()) {
            case STEP -> {
                if (matches.isEmpty() && state.open) {
                    worsen(rule, state, Onset.of(rule, event), out);
                }
            }
            case ESCALATED -> {
                Onset onset = Onset.of(rule, event);
                if (state.open) {
                    worsen(rule, state, onset, out);
                } else if (event.opens()) {
                    onset(rule, state, onset, out);
                }
            }
            case SILENT -> onset(rule, state, Onset.of(rule, event), out);
            case CLEARED -> close(rule, state, event, out);
            case ENDED -> {
                if (state.open) {
                    out.accept(RuleEnd.close(
                            state, event.patient(), rule.id(), rule.version(), Closure.MONITORING_ENDED, event.time()));
                }
            }
            case CLOCK -> {}
        }
    }

    private static void onset(Rule rule, EpisodeState state, Onset onset, Consumer<Alert> out) {
        if (state.open) {
            worsen(rule, state, onset, out);
            return;
        }
        if (resting(rule, state, onset)) {
            if (onset.started() > state.lastSuppressed) {
                state.lastSuppressed = onset.started();
                state.suppressed++;
            }
            return;
        }
        // What lasts on after an episode ended starts another at that end, not a second one of the same id.
        boolean lasts = state.closed != Long.MIN_VALUE && onset.started() <= state.started;
        state.started = lasts ? state.closed : onset.started();
        state.id = EpisodeId.of(onset.event(), state.started);
        state.open = true;
        state.severity = onset.severity();
        state.revision = 0;
        state.worst = onset.worst();
        state.silent = onset.signals();
        out.accept(AlertWriter.write(rule, state, onset, AlertStatus.OPENED));
        state.suppressed = 0;
        state.lastSuppressed = Long.MIN_VALUE;
    }

    /** True if the rule must stay quiet after the last episode; a more severe onset is never kept quiet. */
    private static boolean resting(Rule rule, EpisodeState state, Onset onset) {
        return state.closed != Long.MIN_VALUE
                && onset.detected() < state.closed + rule.timing().rearm().toMillis()
                && !moreSevere(onset.severity(), state.severity);
    }

    private static void worsen(Rule rule, EpisodeState state, Onset onset, Consumer<Alert> out) {
        boolean severer = moreSevere(onset.severity(), state.severity);
        boolean worse = rule.worst().isPresent() && rule.worst().get().updateDue(onset.worst(), state.worst);
        boolean wider = onset.event().kind() == StepKind.SILENT && onset.signals() > state.silent;
        if (!severer && !worse && !wider) {
            return;
        }
        state.severity = severer ? onset.severity() : state.severity;
        state.worst = worse ? onset.worst() : state.worst;
        state.silent = onset.signals();
        state.revision++;
        out.accept(AlertWriter.write(rule, state, onset, AlertStatus.UPDATED));
    }

    private static void close(Rule rule, EpisodeState state, StepEvent event, Consumer<Alert> out) {
        if (!state.open) {
            return;
        }
        state.open = false;
        state.closed = event.time();
        state.revision++;
        out.accept(AlertWriter.write(rule, state, Onset.of(rule, event), AlertStatus.CLOSED));
    }

    private static boolean moreSevere(Severity a, Severity b) {
        return a.ordinal() < b.ordinal();
    }
}
