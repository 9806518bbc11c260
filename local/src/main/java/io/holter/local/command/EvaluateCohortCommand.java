package io.holter.local.command;

import io.holter.local.marginal.MarginalJson;
import io.holter.local.marginal.MarginalPage;
import io.holter.local.marginal.MarginalReport;
import io.holter.local.marginal.Marginals;
import io.holter.local.marginal.RealSource;
import io.holter.local.marginal.SimulatedSource;
import io.holter.local.platform.PlatformException;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.local.simulator.CohortPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holter evaluate cohort}: is the simulated cohort like people? */
@Command(
        name = "cohort",
        description = {
            "Compare distributions of the simulated cohort with those of real recordings: heart rate by hour of the day,",
            "variability of RR intervals, gaps and wear, steps per day, blood pressure by day and night, each with its",
            "distance and a sentence where they differ. Only distributions are written, nobody's samples."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nRecordings and examples:%n",
        footer = {
            "  whatever ./holter replay reads; WFDB .atr with rhythms (beats outside fibrillation); a CSV with the columns",
            "  Id, ActivityHour, StepTotal (steps per hour); a CSV with SYST, DIAST, WAKE (ambulatory blood pressure)",
            "  ./holter evaluate cohort --records fitbit --records rr_healthy --records ltafdb --out marginals",
            "  ./holter evaluate cohort --records fitbit --patients 500 --days 30",
            "",
            "Exit codes: 0 done, 1 nothing could be compared, 2 bad usage."
        })
final class EvaluateCohortCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--records",
            paramLabel = "FILE|DIR",
            required = true,
            description = "Recordings; may be given several times, each is compared for itself.")
    private List<Path> records = List.of();

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = "200",
            description = "Simulated patients (default: ${DEFAULT-VALUE}).")
    private int patients = 200;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "21",
            description = "Simulated days (default: ${DEFAULT-VALUE}).")
    private int days = 21;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ReplayCommand.ZoneConverter.class,
            description = "Zone of the recordings' times (default: ${DEFAULT-VALUE}); local times need none.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--out", paramLabel = "DIR", description = "Write marginals.json and marginals.html.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        CohortPlan plan = plan();
        Screen screen = Console.screen();
        List<RealSource.Read> real = real(screen);
        MarginalReport report;
        try (Stage stage = screen.begin("simulate", patients, "patients")) {
            Marginals simulated = SimulatedSource.read(plan, stage);
            String subject = String.format(
                    Locale.ROOT, "%,d simulated patients of a heart centre, %d days, seed %d", patients, days, seed);
            report = new MarginalReport(subject, simulated, real);
            stage.result(String.format(Locale.ROOT, "%,.0f patient-days", simulated.days()));
        }
        report.text().forEach(line -> screen.line("%s", line));
        if (!report.comparesAnything()) {
            throw new PlatformException(
                    "nothing in these recordings can be compared",
                    "see ./holter evaluate cohort --help for what is read");
        }
        write(report, screen);
        return 0;
    }

    private CohortPlan plan() {
        try {
            return new CohortPlan(patients, days, seed, CohortPlan.standard().firstDay());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), String.valueOf(e.getMessage()).replaceFirst("; see .*", ""));
        }
    }

    private List<RealSource.Read> real(Screen screen) {
        List<RealSource.Read> all = new ArrayList<>();
        for (Path path : records) {
            try (Stage stage = screen.begin("read " + path.getFileName())) {
                RealSource.Read read = RealSource.read(path, zone);
                all.add(read);
                stage.result(String.format(
                        Locale.ROOT,
                        "%,d people, %,.1f days",
                        read.marginals().people(),
                        read.marginals().days()));
            } catch (IOException e) {
                throw new PlatformException(
                        String.valueOf(e.getMessage()), "--records names a file or folder of recordings", e);
            }
        }
        return all;
    }

    private void write(MarginalReport report, Screen screen) throws IOException {
        Path folder = out;
        if (folder != null) {
            Files.createDirectories(folder);
            MarginalJson.write(report, folder.resolve("marginals.json"));
            MarginalPage.write(report, folder.resolve("marginals.html"));
            screen.line("%s", "");
            screen.line("%s", "Written: " + folder.resolve("marginals.html") + ", " + folder.resolve("marginals.json"));
        }
    }
}
