package io.holter.local.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holter.local.replay.Replay;
import io.holter.local.replay.ReplayOptions;
import io.holter.local.screen.Screen;
import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingRunTest {
    @TempDir
    private Path dir;

    @Test
    void takesEveryAlertOfHealthyPeopleForFalse() throws IOException {
        Path file = weights();
        RulePack urgent = BurdenExamples.pack(BurdenExamples.weighs("MY-01", "S1", ""));
        RulePack mild = BurdenExamples.pack(BurdenExamples.weighs("MY-01", "S4", ""));

        BurdenReport loud = report(urgent, file);
        BurdenReport quiet = report(mild, file);

        assertThat(loud.budget().bySeverity()).containsExactly(2, 0, 0, 0);
        assertThat(loud.comparison().rule("MY-01").falseCount()).isEqualTo(2);
        assertThat(loud.budget().days()).as("six hours with a sample").isCloseTo(6 / 24.0, within(1e-9));
        assertThat(loud.met()).isFalse();
        assertThat(quiet.met()).isTrue();
        assertThat(String.join("\n", BurdenText.of(quiet))).contains("2 people", "MET: 0 alerts of S1");
    }

    @Test
    void saysWhichRulesWereNeverAsked() throws IOException {
        String pulse = BurdenExamples.weighs("MY-02", "S1", "")
                .replace("unit: kg, range: [1, 50]", "unit: /min, range: [1, 50]")
                .replace("weight", "heart_rate");
        RulePack pack = BurdenExamples.pack(BurdenExamples.weighs("MY-01", "S3", ""), pulse);

        BurdenReport report = report(pack, weights());

        assertThat(report.neverAsked()).containsExactly("MY-02");
    }

    private Path weights() throws IOException {
        StringBuilder csv = new StringBuilder("patient,signal,time,value,unit\n");
        for (int hour = 0; hour < 3; hour++) {
            csv.append("a,weight,2026-01-05T0").append(hour).append(":10:00Z,80,kg\n");
            csv.append("b,weight,2026-01-05T0").append(hour).append(":20:00Z,70,kg\n");
        }
        return Files.writeString(dir.resolve("weights.csv"), csv);
    }

    private static BurdenReport report(RulePack pack, Path file) {
        RecordingRun run = new RecordingRun(pack, Replay.read(List.of(file), ReplayOptions.automatic()), 40);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Observation seen = run.run(2, new Screen(nowhere, nowhere, null, false).begin("run"));
        int people = run.size();
        return BurdenReport.of(people + " people", true, pack, seen, 120, run, List.of());
    }
}
