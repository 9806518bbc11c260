package io.holter.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.schema.alert.Alert;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertComparisonTest {
    private static final long HOUR = 3_600_000;

    private final Truth truth = TruthExamples.of(
            new PlantedEpisode(EpisodeKind.TACHYCARDIA, "p-1", 10 * HOUR, 11 * HOUR, Grade.CLEAR, ""),
            new PlantedEpisode(EpisodeKind.TACHYCARDIA, "p-2", 20 * HOUR, 21 * HOUR, Grade.CLEAR, ""));

    @Test
    void countsFoundMissedAndFalse() {
        List<Alert> alerts = List.of(
                TruthExamples.alert("a", "RH-04", "p-1", 10 * HOUR + 600_000),
                TruthExamples.alert("b", "RH-04", "p-3", 10 * HOUR),
                TruthExamples.alert("c", "BP-01", "p-1", 10 * HOUR));

        List<RuleResult> results = AlertComparison.compare(truth, alerts);

        assertThat(results).extracting(RuleResult::rule).containsExactly("BP-01", "RH-04");
        RuleResult rate = results.get(1);
        assertThat(rate.planted()).isEqualTo(2);
        assertThat(rate.found()).isEqualTo(1);
        assertThat(rate.falseAlerts()).isEqualTo(1);
        assertThat(rate.sensitivity()).isEqualTo(0.5);
        assertThat(rate.falsePerPatientYear()).isCloseTo(0.5, within(0.01));
        assertThat(results.get(0).sensitivity()).isNaN();
    }

    @Test
    void countsARepeatedAlertOnce() {
        Alert alert = TruthExamples.alert("a", "RH-04", "p-3", 0);

        List<RuleResult> results = AlertComparison.compare(truth, List.of(alert, alert));

        assertThat(results.get(0).alerts()).isEqualTo(1);
        assertThat(results.get(0).falseAlerts()).isEqualTo(1);
    }
}
