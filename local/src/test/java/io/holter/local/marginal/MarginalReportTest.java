package io.holter.local.marginal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.local.screen.Screen;
import io.holter.local.simulator.CohortPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarginalReportTest {
    @TempDir
    private Path dir;

    @Test
    void comparesWhatBothSidesHaveAndSaysWhereTheyDiffer() throws IOException {
        pulse();
        Files.writeString(
                dir.resolve("steps.csv"),
                "Id,ActivityHour,Hour,StepTotal\n" + hours("04-12-2016", 500) + hours("04-13-2016", 100) + "7,x,y\n");
        Files.writeString(
                dir.resolve("pressure.csv"),
                "NR.,SYST,DIAST,WAKE,ID\n1,120,80,1,a\n2,130,85,1,a\n3,100,60,0,a\n4,105,62,0,b\n5,?,1,1,b\n");
        RealSource.Read read = RealSource.read(dir, ZoneOffset.UTC);
        Marginals simulated = simulated();
        MarginalReport report = new MarginalReport("a cohort", simulated, List.of(read));
        Path page = dir.resolve("page.html");
        MarginalPage.write(report, page);
        MarginalJson.write(report, dir.resolve("page.json"));

        Marginals real = read.marginals();
        assertThat(real.of(Marginal.STEPS).quantile(1)).isEqualTo(12_000);
        assertThat(real.of(Marginal.STEPS).size()).isEqualTo(2);
        assertThat(real.of(Marginal.SYSTOLIC_NIGHT).median()).isEqualTo(102.5);
        assertThat(real.of(Marginal.GAP).size()).isEqualTo(2);
        assertThat(real.of(Marginal.GAP).median()).isBetween(1.9, 2.1);
        assertThat(real.atHour(3).median()).isEqualTo(50);
        assertThat(read.remarks()).anyMatch(r -> r.contains("steps.csv")).anyMatch(r -> r.contains("pressure.csv"));
        assertThat(String.join("\n", report.text()))
                .contains("Heart rate by hour", "Systolic pressure, day", "simulated is", "are not our patients");
        assertThat(Files.readString(page))
                .contains("<svg", "Simulated and real")
                .doesNotContain("://");
        assertThat(Files.readString(dir.resolve("page.json"))).contains("\"kolmogorov_smirnov\"");
    }

    @Test
    void calmsNobodyWhoNamesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> RealSource.read(dir.resolve("none"), ZoneOffset.UTC))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such file or folder");
    }

    @Test
    void readsNoiseAsNothing() throws IOException {
        Files.write(dir.resolve("noise.csv"), new byte[] {0, -1, 7, 10, 10, 33});
        Files.writeString(dir.resolve("x.atr"), "no annotations");

        RealSource.Read read = RealSource.read(dir, ZoneOffset.UTC);

        assertThat(new MarginalReport("a cohort", new Marginals("simulated"), List.of(read)).comparesAnything())
                .isFalse();
        assertThat(read.remarks()).isNotEmpty();
    }

    private void pulse() throws IOException {
        StringBuilder csv = new StringBuilder("id,time,hr\n");
        long start = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        for (int minute = 0; minute < 3 * 1440; minute++) {
            int hour = minute / 60 % 24;
            if (minute < 1440 || minute >= 2880 || hour < 10 || hour >= 12 && hour < 20 || hour >= 22) {
                csv.append("u,")
                        .append(Instant.ofEpochMilli(start + minute * 60_000L).toString(), 0, 19)
                        .append(',')
                        .append(hour < 7 ? 50 : 80 + minute % 3)
                        .append('\n');
            }
        }
        Files.writeString(dir.resolve("pulse.csv"), csv);
    }

    private static String hours(String day, int steps) {
        StringBuilder csv = new StringBuilder();
        for (int hour = 0; hour < 24; hour++) {
            csv.append("7,")
                    .append(day)
                    .append(' ')
                    .append(hour)
                    .append(":00,x,")
                    .append(steps)
                    .append('\n');
        }
        return csv.toString();
    }

    private static Marginals simulated() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return SimulatedSource.read(
                new CohortPlan(6, 5, 3, LocalDate.of(2026, 1, 1)),
                new Screen(nowhere, nowhere, null, false).begin("simulate"));
    }
}
