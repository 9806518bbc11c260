package io.holter.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateAlertsCommandTest {
    private static final String WORDS = "{de: Waage, en: Weighs, fr: Balance, it: Bilancia, pt: Peso}";

    @TempDir
    private Path dir;

    private final StringWriter err = new StringWriter();

    @Test
    void writesFiguresAndPageAndExitsWithOneIfTheBudgetIsMissed() throws IOException {
        Path rule = rule();
        String line = "evaluate alerts --patients 4 --days 4 --rules " + rule + " --out " + dir.resolve("out");

        assertThat(run(line)).isZero();
        assertThat(run(line + " --fail-over-budget")).isEqualTo(1);

        JsonNode json =
                new ObjectMapper().readTree(dir.resolve("out/alarm-burden.json").toFile());
        assertThat(json.at("/budget/met").asBoolean()).isFalse();
        assertThat(json.at("/rules/0/rule").asText()).isEqualTo("MY-01");
        assertThat(json.at("/rules/0/false_s1_s2").asInt())
                .isEqualTo(json.at("/rules/0/alerts").asInt())
                .isPositive();
        String page = Files.readString(dir.resolve("out/alarm-burden.html"));
        assertThat(page)
                .contains("Missed", "Weighs", "<svg")
                .doesNotContain("://")
                .doesNotContainPattern("p-[0-9a-f]{8}");
    }

    @Test
    void refusesWhatCannotBeUsedWithOneSentenceAndAHint() throws IOException {
        Path empty = Files.createDirectories(dir.resolve("empty"));
        Path binary = Files.write(dir.resolve("noise.csv"), new byte[] {0, -1, 7, 10, 10, 33});
        Path bad = Files.writeString(dir.resolve("bad.yaml"), "rule: X\nversion: many\n");

        for (String line : Stream.of(
                        "--records /no/such/folder --healthy",
                        "--records " + empty + " --healthy",
                        "--records " + binary + " --healthy",
                        "--rules " + bad,
                        "--rules /no/such/rules")
                .toList()) {
            err.getBuffer().setLength(0);
            assertThat(run("evaluate alerts " + line)).as(line).isEqualTo(1);
            assertThat(err.toString()).contains("holter: ", "hint: ").doesNotContain("\tat ");
        }
    }

    private Path rule() throws IOException {
        return Files.writeString(dir.resolve("MY-01.yaml"), """
                rule: MY-01
                version: 1
                status: example, not for patients
                severity: S2
                title: WORDS
                message: WORDS
                advice: WORDS
                source: made up
                evidence: design
                parameters:
                  lower: {value: 30, unit: kg, range: [1, 50]}
                steps:
                  on_scale: {when: weight > lower}
                pattern: {sequence: [on_scale]}
                clear: {when: weight < lower}
                rearm: 7 d
                freshness: 24 h
                patience: 15 min
                """.replace("WORDS", WORDS));
    }

    private int run(String line) {
        return Holter.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(line.split(" "));
    }
}
