package io.holter.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.manifest.ArchiveFile;
import io.holter.archive.manifest.Manifest;
import io.holter.archive.manifest.Manifests;
import io.holter.archive.manifest.Totals;
import io.holter.archive.row.SampleFile;
import io.holter.archive.row.SampleRow;
import io.holter.archive.row.WrittenFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.local.plot.TextPlot;
import io.holter.local.screen.Screen;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.schema.vital.SampleFlags;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final long BEGIN = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    @TempDir
    Path directory;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = ObjectStore.open(StoreSettings.directory(directory));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysHowNearARunCame() {
        pulse(8, 135, SampleFlags.AT_REST);

        String text = text("RH-04");

        assertThat(text)
                .contains("The rule raised no alert.")
                .contains("missing: longest run 7 min, needs 10 min")
                .contains("highest 135 (limit 120), on 2026-02-01 10:00:00")
                .contains("not looked at: no episode was open");
    }

    @Test
    void saysTheValueThatCameNearest() {
        pulse(20, 119, SampleFlags.AT_REST);

        assertThat(text("RH-04")).contains("missing: heart_rate > limit: highest heart_rate was 119, limit 120");
    }

    @Test
    void saysThatRestWasNotKnown() {
        pulse(20, 135, 0);

        assertThat(text("RH-04"))
                .contains("missing: at_rest is not known at 20 of 20 readings")
                .contains("could not judge 20");
    }

    @Test
    void saysWhatWasRaised() {
        pulse(20, 135, SampleFlags.AT_REST);

        assertThat(text("RH-04"))
                .contains("The rule raised 1 alert.")
                .contains("held 1 time, longest 19 min")
                .contains("opened   S2  2026-02-01 10:10:00");
    }

    @Test
    void saysThatNothingIsContracted() {
        pulse(1, 70, 0);

        assertThat(text("DQ-01")).contains("the patient has no profile: nothing is contracted");
    }

    @Test
    void theArchiveGivesBackWhatArrived() {
        pulse(20, 135, SampleFlags.AT_REST);

        Explanation e = explain("RH-04");

        assertThat(e.alerts().get(0).getArrived()).isEqualTo(Instant.ofEpochMilli(BEGIN + 610 * MINUTE + 5_000));
        assertThat(e.history().samples()).containsEntry("heart_rate", 20L);
    }

    @Test
    void thePageDrawsLimitsAndEpisodes() {
        pulse(20, 135, SampleFlags.AT_REST);

        Explanation e = explain("RH-04");
        String page = ExplainPage.of(e, "<p>");

        assertThat(page)
                .contains("limit 120")
                .contains("class=\"episode s2\"")
                .contains("&lt;p&gt;")
                .doesNotContain("<p>&lt;script");
        assertThat(TextPlot.draw(e.pictures().get(0))).anyMatch(line -> line.contains("limit 120"));
    }

    private String text(String rule) {
        StringWriter out = new StringWriter();
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(out), null, false);
        new ExplainText(screen, explain(rule)).show("p");
        return out.toString();
    }

    private Explanation explain(String id) {
        Rule rule = RulePackLoader.clinical().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
        PatientHistory history = PatientHistory.read(store, "p", DAY.minusDays(42), DAY);
        return Explanation.of(rule, history, BEGIN, BEGIN + 24 * 60 * MINUTE);
    }

    /** So many minutes of one pulse from ten o'clock, each sent 5 s after it was measured. */
    private void pulse(int minutes, double value, int flags) {
        try (SampleFile.Writer writer = SampleFile.writer(store, ArchiveLayout.vitals(DAY, 0, "testing"))) {
            SampleRow row = new SampleRow();
            for (int i = 0; i < minutes; i++) {
                long time = BEGIN + (600 + i) * MINUTE;
                double alive = value - i % 2 / 1_000.0;
                writer.write(row.set("p", "heart_rate", time, alive, flags, "device", time + 5_000));
            }
            WrittenFile file = writer.finish();
            ArchiveFile listed = new ArchiveFile(file.path(), DAY, 0, file.rows(), file.bytes(), file.sha256());
            new Manifests(store)
                    .publish(
                            Dataset.VITALS,
                            new Manifest(
                                    Manifest.FORMAT,
                                    Dataset.VITALS.folder(),
                                    1,
                                    DAY,
                                    1,
                                    new Totals(minutes, 0, minutes),
                                    List.of(listed),
                                    List.of()));
        }
    }
}
