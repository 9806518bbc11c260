package io.holter.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.local.screen.Stage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateEvaluationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsFastAndSlowSpellsAndPauses() throws IOException {
        Recordings recording = new Recordings(1).rhythm("(N").sinus(700, 70);
        recording
                .rhythm("(SVTA")
                .sinus(2_000, 140)
                .rhythm("(N")
                .sinus(300, 70)
                .step(4.2)
                .sinus(300, 70);
        recording.rhythm("(SBR").sinus(500, 35).rhythm("(N").sinus(300, 70).wfdb(folder, "r1");
        RateEvaluation evaluation = new RateEvaluation(new RateOptions(folder, "atr", "qrs", 120, 40, 10, 3));
        evaluation.run(new Stage() {
            @Override
            public void at(long done) {}

            @Override
            public void result(String text) {}

            @Override
            public void close() {}
        });
        for (RateRule rule : evaluation.rules()) {
            assertThat(rule.real()).as(rule.title()).isEqualTo(1);
            assertThat(rule.found()).as(rule.title()).isEqualTo(1);
            assertThat(rule.falsePerDay()).as(rule.title()).isZero();
        }
        assertThat(String.join("\n", RateText.of(evaluation)))
                .contains("SVTA", "SBR", "tachycardia, above 120 /min for 10 min");
    }

    @Test
    void takesAMissedBeatForNoPause() {
        RhythmRecord record = new RhythmRecord("r");
        long time = 0;
        for (int i = 0; i < 40; i++) {
            double interval = i == 20 ? 3_200 : i == 21 ? 3_300 : 800;
            time += (long) interval;
            record.add(time, interval, "(N");
        }
        assertThat(Pauses.all(record, 3_000)).hasSize(2);
        assertThat(Pauses.confirmed(record, 3_000)).isEmpty();
    }
}
