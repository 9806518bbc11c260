package io.holter.local.command;

import io.holter.local.burden.BurdenJson;
import io.holter.local.burden.BurdenPage;
import io.holter.local.burden.BurdenReport;
import io.holter.local.burden.BurdenText;
import io.holter.local.burden.CohortRun;
import io.holter.local.burden.Observation;
import io.holter.local.burden.RecordingRun;
import io.holter.local.platform.PlatformException;
import io.holter.local.replay.RecordingFormat;
import io.holter.local.replay.Replay;
import io.holter.local.replay.ReplayOptions;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.local.simulator.CohortPlan;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holter evaluate alerts}: what is found, and how much work and false alarm that costs. */
@Command(
        name = "alerts",
        description = {
            "Run rules over patients of whom the truth is known and count: episodes found and how soon, false alerts per",
            "patient-year, share of alerts that are right, share not evaluable, alerts per patient-day and per ward.",
            "Without --records a simulated cohort is the subject: every planted episode is known. The budget is at most 2",
            "false S1/S2 alerts per patient-year, all rules together, at 90 %% of the clear episodes found.",
            "With --records --healthy, recordings of healthy people: every alert is false; allowed are no S1 and one S2 a",
            "patient-month. Nothing leaves this process: no Kafka, no Flink cluster."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter evaluate alerts",
            "  ./holter evaluate alerts --patients 1000 --days 120 --out burden --fail-over-budget",
            "  ./holter evaluate alerts --rules my-rules/ --patients 100 --days 60",
            "  ./holter evaluate alerts --records fitbit --healthy --zone America/New_York",
            "  ./holter evaluate alerts --records rr_healthy --format rr-text --healthy",
            "",
            "docs/alarm-burden.md says what the figures mean. Exit codes: 0 done, 1 over budget (with --fail-over-budget)",
            "or failed, 2 bad usage."
        })
final class EvaluateAlertsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--patients",
            paramLabel = "N",
            defaultValue = "200",
            description = "Simulated patients (default: ${DEFAULT-VALUE}).")
    private int patients = 200;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "60",
            description = {
                "Simulated days (default: ${DEFAULT-VALUE}). Rules that know a person's usual values need 5 weeks to",
                "begin with."
            })
    private int days = 60;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(
            names = "--rules",
            paramLabel = "FILE|DIR",
            description = "Rules instead of the clinical pack that Holter comes with.")
    private List<Path> rules = List.of();

    @Option(names = "--records", paramLabel = "FILE|DIR", description = "Recordings instead of a simulated cohort.")
    private List<Path> records = List.of();

    @Option(names = "--healthy", description = "The people of --records are healthy: every alert is false.")
    private boolean healthy;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ReplayCommand.FormatConverter.class,
            description = "Format of the recordings, as for replay; recognised without it. rr-csv is rr-text.")
    private @Nullable RecordingFormat format;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ReplayCommand.ZoneConverter.class,
            description = "Zone of the recordings (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--age",
            paramLabel = "YEARS",
            defaultValue = "40",
            description = "Age of the people in recordings, which name none (default: ${DEFAULT-VALUE}).")
    private int age = 40;

    @Option(
            names = "--ward",
            paramLabel = "N",
            defaultValue = "120",
            description = "Patients that one telemedicine nurse looks after (default: ${DEFAULT-VALUE}).")
    private int ward = 120;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Patients at a time (default: ${DEFAULT-VALUE}); the result is the same.")
    private int threads = 2;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write alarm-burden.json and alarm-burden.html, with pictures of false alerts.")
    private @Nullable Path out;

    @Option(names = "--fail-over-budget", description = "Exit with 1 if the budget is missed.")
    private boolean failOverBudget;

    @Override
    public Integer call() throws IOException {
        check();
        Screen screen = Console.screen();
        RulePack pack = pack();
        BurdenReport report = records.isEmpty() ? cohort(screen, pack) : recordings(screen, pack);
        BurdenText.of(report).forEach(line -> screen.line("%s", line));
        write(report, screen);
        return failOverBudget && !report.met() ? 1 : 0;
    }

    private void check() {
        if (records.isEmpty() == healthy) {
            throw usage("--records and --healthy go together: without annotations, only of healthy people is the truth"
                    + " known");
        }
        if (ward < 1 || threads < 1 || threads > 64 || age < 0 || age > 120) {
            throw usage("--ward must be above 0, --threads 1 to 64, --age 0 to 120");
        }
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private RulePack pack() {
        if (rules.isEmpty()) {
            return RulePackLoader.clinical();
        }
        Map<String, String> files = RuleSources.of(rules).rules();
        Loaded loaded = RulePackLoader.load(files);
        if (loaded instanceof Loaded.Problems bad) {
            throw new PlatformException(
                    bad.problems().stream().map(Object::toString).collect(Collectors.joining("\n")),
                    "'holter rules check' shows the same");
        }
        return ((Loaded.Pack) loaded).pack();
    }

    private BurdenReport cohort(Screen screen, RulePack pack) {
        CohortPlan plan = plan();
        CohortRun run = new CohortRun(pack, plan);
        Observation seen;
        try (Stage stage = screen.begin("run " + count(pack) + " over the cohort", patients, "patients")) {
            long began = System.nanoTime();
            seen = run.run(threads, stage);
            stage.result(speed(seen, began));
        }
        String subject = String.format(
                Locale.ROOT,
                "%,d simulated patients, %d days, seed %d: %,.1f patient-years, %,d samples; %s",
                patients,
                days,
                seed,
                seen.years(),
                seen.samples(),
                count(pack));
        return BurdenReport.of(subject, false, pack, seen, ward, run, List.of());
    }

    private CohortPlan plan() {
        try {
            return new CohortPlan(patients, days, seed, CohortPlan.standard().firstDay());
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()).replaceFirst("; see .*", ""));
        }
    }

    private BurdenReport recordings(Screen screen, RulePack pack) {
        Replay replay;
        try (Stage stage = screen.begin("read recordings")) {
            replay = Replay.read(
                    records, ReplayOptions.automatic().withZone(zone).withFormat(format));
            stage.result(String.format(
                    Locale.ROOT,
                    "%,d rows, %,d samples",
                    replay.account().rows(),
                    replay.account().accepted()));
        }
        if (replay.account().accepted() == 0) {
            throw new PlatformException(
                    "no samples in these recordings\n" + replay.account().toText(),
                    "see the reasons; --format may help");
        }
        RecordingRun run = new RecordingRun(pack, replay, age);
        Observation seen;
        try (Stage stage = screen.begin("run " + count(pack) + " over recordings", run.size(), "people")) {
            long began = System.nanoTime();
            seen = run.run(threads, stage);
            stage.result(speed(seen, began));
        }
        String subject = String.format(
                Locale.ROOT,
                "%,d people, taken for healthy and %d years old: %,.1f days with samples, %,d samples; %s",
                seen.patients(),
                age,
                seen.days(),
                seen.samples(),
                count(pack));
        return BurdenReport.of(subject, true, pack, seen, ward, run, List.of(rejected(replay)));
    }

    private static String rejected(Replay replay) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d rows could not be read: %s",
                replay.account().rows() - replay.account().accepted(),
                replay.account().rows(),
                replay.account().rejected());
    }

    private static String count(RulePack pack) {
        return pack.rules().size() == 1 ? "1 rule" : pack.rules().size() + " rules";
    }

    private static String speed(Observation seen, long began) {
        double seconds = Math.max(1e-9, (System.nanoTime() - began) / 1e9);
        return String.format(
                Locale.ROOT, "%,d samples, %.2f million a second", seen.samples(), seen.samples() / seconds / 1e6);
    }

    private void write(BurdenReport report, Screen screen) throws IOException {
        Path folder = out;
        if (folder == null) {
            return;
        }
        Files.createDirectories(folder);
        BurdenJson.write(report, folder.resolve("alarm-burden.json"));
        try (Stage stage = screen.begin("draw false alerts")) {
            BurdenPage.write(report, folder.resolve("alarm-burden.html"), stage);
            stage.result(folder.resolve("alarm-burden.html").toString());
        }
        screen.line("%s", "");
        screen.line(
                "%s", "Written: " + folder.resolve("alarm-burden.html") + ", " + folder.resolve("alarm-burden.json"));
    }
}
