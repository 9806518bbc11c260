package io.holter.rules.alert;

import io.holter.rules.rule.Language;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Closure;
import io.holter.schema.alert.Evidence;
import io.holter.schema.alert.LimitUsed;
import io.holter.schema.alert.Timeliness;
import io.holter.schema.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes alert records. */
final class AlertWriter {
    private static final int MOST_EVIDENCE = 16;

    private AlertWriter() {}

    static Alert write(Rule rule, EpisodeState state, Onset onset, AlertStatus status) {
        StepEvent event = onset.event();
        Map<String, String> text = new HashMap<>();
        Sentence sentence = new Sentence(rule, state, onset);
        for (Language language : Language.values()) {
            text.put(language.code(), sentence.in(language));
        }
        return Alert.newBuilder()
                .setId(state.id)
                .setPatient(event.patient())
                .setRule(rule.id())
                .setVersion(rule.version())
                .setSeverity(state.severity)
                .setStatus(status)
                .setRevision(state.revision)
                .setTimeliness(timeliness(rule, onset))
                .setStarted(Instant.ofEpochMilli(state.started))
                .setDetected(Instant.ofEpochMilli(onset.detected()))
                .setArrived(Instant.ofEpochMilli(onset.arrived()))
                .setLimits(limits(rule, event))
                .setEvidence(evidence(rule, onset))
                .setText(text)
                .setSuppressed(state.suppressed)
                .setClosure(status == AlertStatus.CLOSED ? Closure.CLEARED : Closure.NONE)
                .build();
    }

    private static Timeliness timeliness(Rule rule, Onset onset) {
        long late = onset.arrived() - onset.detected();
        boolean fresh = rule.timing().freshness().map(f -> late <= f.toMillis()).orElse(true);
        return fresh ? Timeliness.FRESH : Timeliness.FINDING;
    }

    private static List<LimitUsed> limits(Rule rule, StepEvent event) {
        List<LimitUsed> limits = new ArrayList<>();
        for (int i = 0; i < rule.parameters().size(); i++) {
            Parameter p = rule.parameters().get(i);
            boolean personal = (event.personal() & 1L << i) != 0;
            boolean known = personal && i < event.setBy().length;
            limits.add(new LimitUsed(
                    p.name(),
                    event.limits()[i],
                    p.unit(),
                    personal,
                    known ? event.setBy()[i] : null,
                    known ? Instant.ofEpochMilli(event.setAt()[i]) : null));
        }
        return limits;
    }

    private static List<Evidence> evidence(Rule rule, Onset onset) {
        List<Evidence> all = new ArrayList<>();
        for (StepEvent e : onset.events()) {
            for (int i = 0; i < e.evidenceValues().length && all.size() < MOST_EVIDENCE; i++) {
                if (!Double.isNaN(e.evidenceValues()[i])) {
                    all.add(one(rule, e, i));
                }
            }
        }
        return all;
    }

    private static Evidence one(Rule rule, StepEvent e, int i) {
        String signal = e.evidenceSignals()[i];
        int column = rule.column(signal);
        String unit = column >= 0
                ? rule.columnUnit(column)
                : Signal.ofCode(signal).map(Signal::unit).orElse("1");
        return new Evidence(
                e.evidenceSteps()[i], signal, Instant.ofEpochMilli(e.evidenceTimes()[i]), e.evidenceValues()[i], unit);
    }
}
