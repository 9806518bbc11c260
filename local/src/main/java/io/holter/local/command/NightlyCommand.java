package io.holter.local.command;

import io.holter.local.night.NightOutcome;
import io.holter.local.night.NightPlan;
import io.holter.local.night.Nights;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;
import io.holter.training.evaluate.GatePolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holter nightly}: one night over a store. */
@Command(
        name = "nightly",
        description = {
            "Run the night of a day: compact, features, train, evaluate, gate, score, report, aggregate.",
            "Twice gives the same bytes; a night that was killed can be run again."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter nightly --date 2026-03-01 --store out          out: kept by ./holter demo --keep out",
            "  ./holter nightly --date 2026-03-01 --store s3://heart --endpoint http://127.0.0.1:9000 --keys keys/"
        })
final class NightlyCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            required = true,
            description = "The day, such as 2026-03-01: what arrived up to its end (UTC) counts.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--promote",
            paramLabel = "WHO",
            defaultValue = "HUMAN",
            description = "Who makes a candidate that passes the gate the champion: human or auto (default: human).")
    private GatePolicy.Promotion promotion = GatePolicy.Promotion.HUMAN;

    @Option(
            names = "--trial",
            description = "As the demo does: few events are enough, reports say that the patients are simulated.")
    private boolean trial;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parallel instances of each Flink operator (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Override
    public Integer call() throws Exception {
        Screen screen = Console.screen();
        Path work = WorkFolder.prepare(null, "nightly").path();
        try (EmbeddedFlink flink = start(screen, work)) {
            NightPlan plan = new NightPlan(promotion, trial, trial);
            NightOutcome outcome =
                    new Nights(screen, flink, store.settings(), store.keys(), parallelism, plan).run(date);
            new NightPage(screen).show(outcome);
        }
        return 0;
    }

    private EmbeddedFlink start(Screen screen, Path work) {
        try (Stage stage = screen.begin("start Flink")) {
            EmbeddedFlink flink = EmbeddedFlink.start(work, 0, 2 * Math.max(1, parallelism));
            stage.result(flink.address().toString());
            return flink;
        }
    }
}
