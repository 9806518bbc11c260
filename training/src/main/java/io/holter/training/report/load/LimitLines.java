package io.holter.training.report.load;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.Evidence;
import io.holter.schema.alert.LimitUsed;
import io.holter.schema.care.PatientProfile;
import io.holter.schema.care.PersonalLimit;
import io.holter.schema.signal.Signal;
import io.holter.training.report.content.LimitLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The limits to draw. Reports do not know the rules; they learn each rule's own limits from the alerts of all patients, and
 * put the patient's personal limits in their place.
 */
final class LimitLines {
    private final Map<Parameter, LimitLine> defaults = new TreeMap<>();
    private final Map<Parameter, Signal> signals = new TreeMap<>();

    LimitLines(Collection<Alert> alerts) {
        for (Alert alert : alerts) {
            for (LimitUsed limit : alert.getLimits()) {
                learn(alert, limit);
            }
        }
    }

    /** The lines for one patient, ordered by rule and parameter. */
    List<LimitLine> of(PatientProfile profile) {
        Map<Parameter, LimitLine> lines = new TreeMap<>(defaults);
        for (PersonalLimit own : profile.getLimits()) {
            Parameter parameter = new Parameter(own.getRule(), own.getParameter());
            Optional<Signal> signal =
                    Optional.ofNullable(signals.get(parameter)).or(() -> guess(parameter));
            if (drawn(parameter.name()) && signal.isPresent()) {
                lines.put(parameter, new LimitLine(signal.get(), own.getValue(), own.getRule(), true));
            }
        }
        return new ArrayList<>(lines.values());
    }

    private void learn(Alert alert, LimitUsed limit) {
        Parameter parameter = new Parameter(alert.getRule(), limit.getName());
        Optional<Signal> signal = guess(parameter).or(() -> ofEvidence(alert, limit));
        if (!drawn(limit.getName()) || signal.isEmpty() || !signal.get().unit().equals(limit.getUnit())) {
            return;
        }
        signals.put(parameter, signal.get());
        if (!limit.getPersonal()) {
            defaults.put(parameter, new LimitLine(signal.get(), limit.getValue(), alert.getRule(), false));
        }
    }

    /** Limits that raise an alert; not those that end one or hold only with symptoms. */
    private static boolean drawn(String name) {
        return name.equals("limit") || name.equals("emergency") || name.endsWith("_limit");
    }

    private static Optional<Signal> guess(Parameter parameter) {
        if (parameter.name().startsWith("systolic")) {
            return Optional.of(Signal.SYSTOLIC);
        } else if (parameter.name().startsWith("diastolic")) {
            return Optional.of(Signal.DIASTOLIC);
        }
        return parameter.rule().startsWith("RH-") ? Optional.of(Signal.HEART_RATE) : Optional.empty();
    }

    private static Optional<Signal> ofEvidence(Alert alert, LimitUsed limit) {
        return alert.getEvidence().stream()
                .filter(e -> e.getUnit().equals(limit.getUnit()))
                .map(Evidence::getSignal)
                .flatMap(code -> Signal.ofCode(code).stream())
                .findFirst();
    }

    private record Parameter(String rule, String name) implements Comparable<Parameter> {
        @Override
        public int compareTo(Parameter other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : name.compareTo(other.name);
        }
    }
}
