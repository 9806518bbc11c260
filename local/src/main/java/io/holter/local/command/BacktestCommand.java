package io.holter.local.command;

import io.holter.archive.store.ObjectStore;
import io.holter.jobs.backtest.BacktestConfig;
import io.holter.jobs.backtest.BacktestResult;
import io.holter.local.backtest.BacktestPage;
import io.holter.local.backtest.BacktestRun;
import io.holter.local.backtest.BacktestTable;
import io.holter.local.backtest.ExamplePlots;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.platform.PlatformException;
import io.holter.local.publication.RuleHistory;
import io.holter.local.publication.RuleTopics;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holter backtest}: a rule pack over the archive. */
@Command(
        name = "backtest",
        description = {
            "What would these rules have raised? Runs a pack over the archive with the operators of detection,",
            "beside another pack on the same samples, and shows alerts per rule: opened, per 100 patient-weeks, by",
            "severity, gained and lost."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter backtest --rules my-rules/ --from 2026-02-01 --to 2026-02-28 --store out",
            "  ./holter backtest --rules my-rules/ --against current --from 2026-02-01 --to 2026-02-28 --store out \\",
            "      --html backtest.html",
            "out is a folder kept by ./holter demo or replay --keep out, or s3://bucket. Exit code 1 if rules are wrong."
        })
final class BacktestCommand implements Callable<Integer> {
    private static final String CURRENT = "current";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--rules", paramLabel = "FILE|DIR", required = true, description = "The rules to try.")
    private List<Path> rules = List.of();

    @Option(
            names = "--against",
            paramLabel = "DIR|current",
            description = {
                "Rules to compare them with; current is what --kafka has at work, without --kafka the clinical pack that",
                "Holter comes with."
            })
    private @Nullable String against;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Kafka of a running platform, to compare with the rules at work there.")
    private @Nullable String kafka;

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day (UTC), such as 2026-02-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DAY", required = true, description = "Last day (UTC), its end included.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--warm-up",
            paramLabel = "DAYS",
            defaultValue = "" + BacktestConfig.USUAL_WARM_UP,
            description = "Days before the first that are read but not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with examples too.")
    private @Nullable Path html;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parallel instances of each Flink operator (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Override
    public Integer call() throws Exception {
        if (to.isBefore(from)) {
            throw new PlatformException("--to is before --from", "name the first and the last day");
        }
        Screen screen = Console.screen();
        BacktestRun.Plan plan = new BacktestRun.Plan(
                store.settings(),
                from,
                to,
                warmUp,
                checked(RuleSources.of(rules).rules()),
                other(),
                Math.max(1, parallelism));
        BacktestResult result = run(screen, plan);
        new BacktestTable(screen, result).show();
        Path page = html;
        if (page != null) {
            page(screen, plan, result, page);
        }
        return 0;
    }

    private BacktestResult run(Screen screen, BacktestRun.Plan plan) throws Exception {
        Path work = WorkFolder.prepare(null, "backtest").path();
        try (EmbeddedFlink flink = start(screen, work)) {
            return new BacktestRun(screen, flink, work).run(plan);
        }
    }

    private EmbeddedFlink start(Screen screen, Path work) {
        try (Stage stage = screen.begin("start Flink")) {
            EmbeddedFlink flink = EmbeddedFlink.start(work, 0, 2 * Math.max(1, parallelism));
            stage.result(flink.address().toString());
            return flink;
        }
    }

    private void page(Screen screen, BacktestRun.Plan plan, BacktestResult result, Path page) {
        try (Stage stage = screen.begin("page");
                ObjectStore open = ObjectStore.open(plan.store())) {
            ExamplePlots plots = new ExamplePlots(open, result);
            String packs = "Rules of " + names()
                    + (against == null ? "" : ", against " + Path.of(against).getFileName());
            ExplainCommand.write(page, BacktestPage.of(result, packs, plots::draw));
            stage.result(page.toString());
        }
    }

    private String names() {
        return rules.stream().map(p -> String.valueOf(p.getFileName())).collect(Collectors.joining(", "));
    }

    private Map<String, String> other() {
        String wanted = against;
        if (wanted == null) {
            return Map.of();
        }
        return wanted.equals(CURRENT)
                ? current()
                : checked(RuleSources.of(List.of(Path.of(wanted))).rules());
    }

    /** The rules at work, with the name of a file each. */
    private Map<String, String> current() {
        String broker = kafka;
        if (broker == null) {
            return RulePackLoader.clinicalFiles();
        }
        RuleHistory history = RuleTopics.at(broker).read();
        Map<String, String> files = new TreeMap<>();
        for (String rule : history.rules()) {
            history.active(rule)
                    .ifPresent(entry ->
                            files.put(rule + ".yaml", entry.definition().getYaml()));
        }
        return files;
    }

    private static Map<String, String> checked(Map<String, String> files) {
        if (RulePackLoader.load(files) instanceof Loaded.Problems bad) {
            throw new PlatformException(
                    bad.problems().stream().map(Object::toString).collect(Collectors.joining("\n")),
                    "'holter rules check' shows the same");
        }
        return files;
    }
}
