package io.holter.local.command;

import io.holter.local.night.NightOutcome;
import io.holter.local.screen.Screen;
import io.holter.local.simulator.AlertComparison;
import io.holter.local.simulator.RuleResult;
import io.holter.local.simulator.Truth;
import io.holter.local.stream.Accounting;
import io.holter.local.stream.AlertLog;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The demo's last page: books, alerts, model, where everything is. */
final class DemoSummary {
    private final Screen screen;
    private final WorkFolder folder;

    DemoSummary(Screen screen, WorkFolder folder) {
        this.screen = screen;
        this.folder = folder;
    }

    /** Shows everything; false if a sample is not accounted for. */
    boolean show(Truth truth, Accounting books, AlertLog alerts, AlertLog shadow, List<NightOutcome> nights) {
        boolean right = new BooksPage(screen).show(books, "samples sent");
        right &= expected(truth, books);
        alerts(truth, alerts, shadow);
        if (!nights.isEmpty()) {
            new ModelPage(screen).show(truth, nights.get(nights.size() - 1));
        }
        new TimesPage(screen).show();
        new PlacesPage(screen, folder).show(nights);
        return right;
    }

    /** The simulator knows what a correct intake and archive must come to. */
    private boolean expected(Truth truth, Accounting books) {
        boolean same = books.archive().rows() == truth.counts().archived()
                && books.archive().duplicates() == truth.counts().duplicates()
                && books.refused().equals(truth.counts().refused());
        screen.line(
                same
                        ? "  The simulator planted exactly these."
                        : screen.paint(
                                "31",
                                String.format(
                                        "  The simulator planted others: %,d to archive, %,d duplicates, refused %s",
                                        truth.counts().archived(),
                                        truth.counts().duplicates(),
                                        truth.counts().refused())));
        return same;
    }

    private void alerts(Truth truth, AlertLog alerts, AlertLog shadow) {
        screen.heading("Alerts against planted episodes");
        Set<String> onTrial = onTrial();
        table(truth, alerts, rule -> !onTrial.contains(rule));
        screen.line(
                "  Clear episodes are well within the textbook definition; the others are mild on purpose (docs/simulator.md).");
        screen.line("  digest of all alert ids: %s (the same seed gives the same)", alerts.digest());
        if (!onTrial.isEmpty()) {
            screen.heading("Rules on trial: alerts that staff do not see");
            table(truth, shadow, onTrial::contains);
        }
    }

    private void table(Truth truth, AlertLog alerts, Predicate<String> rules) {
        screen.line(
                "  %-8s %20s %20s %8s %26s",
                "rule", "found of clear", "found of all", "alerts", "false per patient-year");
        for (RuleResult rule : AlertComparison.compare(truth, alerts.opened())) {
            if (rules.test(rule.rule())) {
                screen.line(
                        "  %-8s %20s %20s %,8d %26.2f",
                        rule.rule(),
                        found(rule.clearFound(), rule.clear(), rule.clearSensitivity()),
                        found(rule.found(), rule.planted(), rule.sensitivity()),
                        rule.alerts(),
                        rule.falsePerPatientYear());
            }
        }
    }

    private static String found(int found, int planted, double share) {
        return planted == 0 ? "-" : String.format("%,d of %,d, %.0f %%", found, planted, 100 * share);
    }

    /** Rules on trial: their alerts go to a topic of their own. */
    private static Set<String> onTrial() {
        return RulePackLoader.clinical().rules().stream()
                .filter(Rule::shadow)
                .map(Rule::id)
                .collect(Collectors.toSet());
    }
}
