package io.holter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HolterTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "rules",
                "demo --patients many",
                "demo --patients 0",
                "demo --nights 99",
                "demo --nights 0",
                "replay",
                "replay x --format nonsense",
                "replay x --zone Mars/Olympus",
                "nightly",
                "nightly --date today --store x",
                "evaluate",
                "evaluate alerts --patients 0",
                "evaluate alerts --days 900",
                "evaluate alerts --records x",
                "evaluate alerts --healthy",
                "evaluate alerts --ward 0",
                "evaluate cohort",
                "evaluate cohort --records x --patients 0"
            })
    void answersBadUsageWithTwoAndAnExplanation(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString())
                .containsAnyOf("Usage: holter", "Unmatched argument")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "replay",
                "up",
                "rules check",
                "rules test",
                "evaluate alerts",
                "evaluate cohort",
                "backtest",
                "explain",
                "nightly",
                "report",
                "version"
            })
    void teachesEveryCommand(String command) {
        assertThat(run(command + " --help")).isZero();
        assertThat(out.toString()).contains("Usage: holter " + command);
    }

    @Test
    void acceptsTheClinicalPack() {
        assertThat(run("rules check")).isZero();
        assertThat(out.toString()).contains("RH-04@1", "BP-01@2", "DQ-01@1", "are right");
    }

    @Test
    void showsEveryProblemOfARuleFileWithPlaceAndHint(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("bad.yaml"), "rule: X\nversion: zero\n");

        assertThat(run("rules check " + file)).isEqualTo(1);

        assertThat(err.toString()).contains(file + ":2:").contains("hint: ").contains("The pack is refused.");
    }

    @Test
    void saysWhatToDoAboutAFolderThatIsNotThere() {
        assertThat(run("rules check /no/such/folder")).isEqualTo(1);
        assertThat(err.toString())
                .contains("holter: cannot read /no/such/folder", "hint: ")
                .doesNotContain("\tat ");
    }

    @Test
    void namesItsVersions() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).containsPattern("Holter \\d").containsPattern("Flink  2\\.");
    }

    private int run(String line) {
        CommandLine command = Holter.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(line.isEmpty() ? new String[0] : line.split(" "));
    }
}
