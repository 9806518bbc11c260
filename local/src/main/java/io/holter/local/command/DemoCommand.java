package io.holter.local.command;

import io.holter.local.screen.Screen;
import io.holter.local.simulator.CohortPlan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holter demo}: a simulated cohort through the whole platform. */
@Command(
        name = "demo",
        description = {
            "Send a simulated cohort through the whole platform: Kafka, detection, archive, the last nights, reports.",
            "At the end every sample is accounted for, and alerts and model are compared with what was planted.",
            "Results stay in holter-data/demo unless --keep names another folder. The same seed gives the same alerts."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter demo",
            "  ./holter demo --patients 50 --days 30 --seed 3",
            "  ./holter demo --keep out --serve      stay up afterwards: Kafka, object store, Flink's Web UI"
        })
final class DemoCommand implements Callable<Integer> {
    private static final String FIRST_PATIENTS = "300";
    private static final String FIRST_DAYS = "60";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = FIRST_PATIENTS,
            description = "How many patients (default: ${DEFAULT-VALUE}).")
    private int patients;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = FIRST_DAYS,
            description = "How many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--nights",
            paramLabel = "N",
            defaultValue = "3",
            description = "For how many of the last nights to train, score and report (default: ${DEFAULT-VALUE}).")
    private int nights;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep everything, Kafka's data too, in this new or empty folder.")
    private @Nullable Path keep;

    @Option(names = "--serve", description = "Stay up at the end, until ctrl-C.")
    private boolean serve;

    @Override
    public Integer call() throws InterruptedException {
        CohortPlan plan = plan();
        if (nights < 1 || nights > days) {
            throw usage("--nights must be 1 to the number of days: without a night nothing is archived");
        }
        Screen screen = Console.screen();
        WorkFolder folder = WorkFolder.prepare(keep, "demo");
        return new DemoRun(screen, folder, plan, nights).run(platform, serve);
    }

    private CohortPlan plan() {
        try {
            return new CohortPlan(patients, days, seed, CohortPlan.standard().firstDay());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private ParameterException usage(@Nullable String problem) {
        return new ParameterException(spec.commandLine(), String.valueOf(problem));
    }
}
