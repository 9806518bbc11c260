package io.holter.local.burden;

import io.holter.schema.alert.Alert;
import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import io.holter.schema.alert.Timeliness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert from its onset to its end. Times are ms since 1970 UTC.
 *
 * @param number number of the patient in the run, to find the history again
 * @param patient pseudonym; not to be shown
 * @param rule rule id
 * @param onset severity at onset
 * @param worst highest severity that it came to
 * @param started measurement time at which what it saw began
 * @param detected measurement time at which the rule was sure
 * @param urgentFrom measurement time from which it was S1 or S2; {@link Long#MAX_VALUE} if it never was
 * @param arrived arrival time of what made the rule sure
 * @param ended measurement time of its end; {@link Long#MAX_VALUE} if it was open at the end of the run
 * @param late true for a finding in data that came too late to act on
 * @param text the English sentence
 */
public record RaisedAlert(
        int number,
        String patient,
        String rule,
        Severity onset,
        Severity worst,
        long started,
        long detected,
        long urgentFrom,
        long arrived,
        long ended,
        boolean late,
        String text) {

    /** Alerts of one patient, by onset, from the events of their episodes. */
    static List<RaisedAlert> of(int number, List<Alert> events) {
        Map<String, List<Alert>> episodes = new LinkedHashMap<>();
        events.forEach(e ->
                episodes.computeIfAbsent(e.getId(), id -> new ArrayList<>()).add(e));
        return episodes.values().stream()
                .filter(own -> own.get(0).getStatus() == AlertStatus.OPENED)
                .map(own -> one(number, own))
                .toList();
    }

    private static RaisedAlert one(int number, List<Alert> own) {
        Alert first = own.get(0);
        Severity worst = first.getSeverity();
        long urgent = Long.MAX_VALUE;
        long ended = Long.MAX_VALUE;
        for (Alert event : own) {
            worst = event.getSeverity().compareTo(worst) < 0 ? event.getSeverity() : worst;
            if (urgent == Long.MAX_VALUE && urgent(event.getSeverity())) {
                urgent = event.getDetected().toEpochMilli();
            }
            ended = event.getStatus() == AlertStatus.CLOSED
                    ? event.getDetected().toEpochMilli()
                    : ended;
        }
        return new RaisedAlert(
                number,
                first.getPatient(),
                first.getRule(),
                first.getSeverity(),
                worst,
                first.getStarted().toEpochMilli(),
                first.getDetected().toEpochMilli(),
                urgent,
                first.getArrived().toEpochMilli(),
                ended,
                first.getTimeliness() == Timeliness.FINDING,
                first.getText().getOrDefault("en", ""));
    }

    /** True for S1 and S2. */
    static boolean urgent(Severity severity) {
        return severity == Severity.S1 || severity == Severity.S2;
    }

    /** True if it came to S1 or S2. */
    public boolean urgent() {
        return urgent(worst);
    }

    /** Shows neither pseudonym nor value. */
    @Override
    public String toString() {
        return "RaisedAlert[" + rule + " " + worst + "]";
    }
}
