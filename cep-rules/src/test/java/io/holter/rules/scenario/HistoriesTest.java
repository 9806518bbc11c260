package io.holter.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.rules.language.RulePackLoader;
import io.holter.rules.step.DetectorSettings;
import io.holter.schema.alert.Alert;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The properties prove nothing unless the random histories raise alerts of every rule. */
class HistoriesTest {
    @Test
    void raiseAlertsOfEveryRule() {
        Set<String> rules = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            try (InMemoryDetection d = new InMemoryDetection(RulePackLoader.clinical(), DetectorSettings.standard())) {
                d.profile("p", Histories.START, Histories.profile("p"));
                Histories.batches(Histories.of("p", seed), new SplittableRandom(0), false)
                        .forEach(a -> d.batch(a.arrived(), a.batch()));
                d.time(Histories.START + 48 * Histories.HOUR);
                d.alerts().stream().map(Alert::getRule).forEach(rules::add);
            }
        }
        assertThat(rules).contains("RH-01", "RH-04", "BP-01", "BP-02", "DQ-01");
    }
}
