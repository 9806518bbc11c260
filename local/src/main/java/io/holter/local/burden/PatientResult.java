package io.holter.local.burden;

import java.util.List;
import java.util.Map;

/**
 * What came of one patient.
 *
 * @param alerts what was raised
 * @param episodes what happened
 * @param uses rule id to how often it was asked
 * @param samples samples sent
 * @param days days under observation
 */
record PatientResult(
        List<RaisedAlert> alerts, List<TrueEpisode> episodes, Map<String, RuleUse> uses, long samples, double days) {

    void into(Observation seen) {
        seen.add(alerts, episodes, uses, samples, days);
    }
}
