package io.holter.local.burden;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.local.simulator.Cohort;
import io.holter.local.simulator.CohortPlan;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import io.holter.schema.alert.Severity;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortRunTest {
    private static final CohortPlan PLAN = new CohortPlan(8, 6, 5, LocalDate.of(2026, 1, 1));

    private final StringWriter progress = new StringWriter();
    private final Stage stage =
            new Screen(new PrintWriter(progress), new PrintWriter(progress), null, false).begin("run", 8, "patients");

    @Test
    void countsEachFalseAlertOfARuleThatRaisesOncePerScale() {
        RulePack pack = BurdenExamples.pack(BurdenExamples.weighs("MY-01", "S2", ""));

        CohortRun run = new CohortRun(pack, PLAN);
        Observation seen = run.run(2, stage);
        RuleFigures mine = Comparison.of(pack, seen).rule("MY-01");

        assertThat(mine.alerts()).isEqualTo(patientsWithScale()).isPositive();
        assertThat(mine.falseUrgent()).isEqualTo(mine.alerts());
        assertThat(mine.precision().value()).isZero();
        assertThat(mine.onset(Severity.S2)).isEqualTo(mine.alerts());
        assertThat(mine.unknown()).isZero();
        assertThat(mine.readings()).isGreaterThan(mine.alerts());
        assertThat(seen.patients()).isEqualTo(8);
        assertThat(seen.days()).isBetween(8 * 5.0, 8 * 6.0 + 1e-6);
        assertThat(seen.years()).isLessThan(1);
    }

    @Test
    void givesTheSameReportWhateverTheThreads() {
        RulePack pack = RulePackLoader.clinical();

        List<String> one = report(pack, 1);
        List<String> three = report(pack, 3);

        assertThat(three).isEqualTo(one);
    }

    @Test
    void drawsWhatAFalseAlertSaw() {
        RulePack pack = BurdenExamples.pack(BurdenExamples.weighs("MY-01", "S1", ""));
        CohortRun run = new CohortRun(pack, PLAN);
        Observation seen = run.run(2, stage);
        BurdenReport report = BurdenReport.of("a cohort", false, pack, seen, 120, run, List.of());

        FalsePlots plots = new FalsePlots(report);
        RaisedAlert worst = plots.worst().get(0);
        String html = plots.draw(worst);

        assertThat(html).contains("<svg", "lower 30", "nothing planted").doesNotContain(worst.patient());
        assertThat(report.met()).isFalse();
        assertThat(report.verdict().get(0)).startsWith("MISSED");
    }

    private List<String> report(RulePack pack, int threads) {
        CohortRun run = new CohortRun(pack, PLAN);
        return BurdenText.of(BurdenReport.of("a cohort", false, pack, run.run(threads, stage), 120, run, List.of()));
    }

    private static int patientsWithScale() {
        Set<String> patients = new HashSet<>();
        VitalBatchCodec codec = new VitalBatchCodec();
        new Cohort(PLAN).deliveries().forEachRemaining(d -> {
            boolean weight = d.topic() == Topic.VITALS
                    && codec.decode(d.value()) instanceof Decoded.Valid<VitalBatch> valid
                    && valid.value().signal().equals("weight");
            if (weight) {
                patients.add(d.key());
            }
        });
        return patients.size();
    }
}
