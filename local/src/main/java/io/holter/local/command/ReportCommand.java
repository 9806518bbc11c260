package io.holter.local.command;

import io.holter.local.night.NightPlan;
import io.holter.local.night.Nights;
import io.holter.local.screen.Screen;
import io.holter.training.evaluate.GatePolicy;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holter report}: the reports of a night that has run, written again. */
@Command(
        name = "report",
        description = "Write the reports of a night again, from archive, scores and evaluation in the store.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./holter report --date 2026-03-01 --store out")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--date", paramLabel = "DAY", required = true, description = "The night, such as 2026-03-01.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--simulated", description = "Say on every page that the patients are not real.")
    private boolean simulated;

    @Override
    public Integer call() {
        Screen screen = Console.screen();
        WorkFolder.prepare(null, "report");
        NightPlan plan = new NightPlan(GatePolicy.Promotion.HUMAN, false, simulated);
        Nights.report(screen, store.settings(), store.keys(), plan, date);
        screen.line("reports/date=%s/ in %s", date, store.settings().root());
        return 0;
    }
}
