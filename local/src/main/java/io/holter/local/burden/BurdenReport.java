package io.holter.local.burden;

import io.holter.rules.rule.RulePack;
import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that is to be reported of a run.
 *
 * @param subject who was watched, one line
 * @param healthy true if nothing happened to anybody, so that every alert is false
 * @param comparison alerts against the truth
 * @param budget the totals
 * @param ward patients that one telemedicine nurse looks after
 * @param histories the patients' records
 * @param remarks what else a reader must know
 */
public record BurdenReport(
        String subject,
        boolean healthy,
        Comparison comparison,
        Budget budget,
        int ward,
        Histories histories,
        List<String> remarks) {

    /** Copies the list. */
    public BurdenReport {
        remarks = List.copyOf(remarks);
    }

    /** The report of a run. */
    public static BurdenReport of(
            String subject,
            boolean healthy,
            RulePack pack,
            Observation seen,
            int ward,
            Histories histories,
            List<String> remarks) {
        Comparison comparison = Comparison.of(pack, seen);
        List<String> all = new ArrayList<>(remarks);
        all.addAll(healthy ? healthyWords() : simulatedWords());
        return new BurdenReport(subject, healthy, comparison, Budget.of(comparison), ward, histories, all);
    }

    /** True if the budget of this kind of run is met. */
    public boolean met() {
        return healthy ? budget.metByHealthy() : budget.met();
    }

    /** The verdict, one sentence each. */
    public List<String> verdict() {
        return healthy ? healthyVerdict() : cohortVerdict();
    }

    private List<String> cohortVerdict() {
        List<String> lines = new ArrayList<>(List.of(falseVerdict(), foundVerdict()));
        if (!comparison.rules(true).isEmpty()) {
            Budget all = Budget.of(Comparison.promoted(comparison.pack(), comparison.seen()));
            lines.add(String.format(
                    Locale.ROOT,
                    "With the rules on trial in force as well: %s false, %s %% found with S1 or S2.",
                    Figure.rate(all.perYear()),
                    Figure.share(all.sensitivity())));
        }
        lines.add(String.format(
                Locale.ROOT,
                "Anchor: %.1f false alarms per patient-year at %.0f %% sensitivity (Adamson 2004, implanted sensors).",
                Budget.ANCHOR_FALSE,
                100 * Budget.ANCHOR_SENSITIVITY));
        return List.copyOf(lines);
    }

    private String falseVerdict() {
        return String.format(
                Locale.ROOT,
                "%s: %s false S1/S2 alerts per patient-year (%,d in %,.1f patient-years), allowed are %.0f.",
                budget.perYear().value() <= Budget.MOST_FALSE ? "MET" : "MISSED",
                Figure.rate(budget.perYear()),
                budget.falseUrgent(),
                comparison.seen().years(),
                Budget.MOST_FALSE);
    }

    private String foundVerdict() {
        return String.format(
                Locale.ROOT,
                "%s: %s %% of %,d clear episodes found with S1 or S2, wanted are %.0f %%; %s %% with any severity.",
                budget.sensitivity().value() >= Budget.LEAST_FOUND ? "MET" : "MISSED",
                Figure.share(budget.sensitivity()),
                budget.expected(),
                100 * Budget.LEAST_FOUND,
                Figure.percent(budget.foundByAny() / (double) budget.expected()));
    }

    private List<String> healthyVerdict() {
        int s1 = budget.bySeverity().get(0);
        return List.of(
                String.format(Locale.ROOT, "%s: %,d alerts of S1, allowed is none.", s1 == 0 ? "MET" : "MISSED", s1),
                String.format(
                        Locale.ROOT,
                        "%s: %s alerts of S2 per patient-month (%,d in %.2f patient-months), allowed is %.0f.",
                        budget.perMonth(Severity.S2).value() <= Budget.MOST_HEALTHY ? "MET" : "MISSED",
                        Figure.rate(budget.perMonth(Severity.S2)),
                        budget.bySeverity().get(1),
                        budget.days() / Observation.MONTH,
                        Budget.MOST_HEALTHY));
    }

    private static List<String> simulatedWords() {
        return List.of(
                "An alert is right if a planted episode in whose time it lies names its rule, as one that ought to find it or"
                        + " that it justifies. S1/S2 is the highest severity that an alert came to, findings in late data"
                        + " included. Rules on trial (shadow) are counted apart.",
                "Clear episodes are well within what the rules are meant for; mild ones are near or below their limits. In"
                        + " brackets 95 % intervals: Wilson for shares, exact Poisson for rates; alerts of one patient are"
                        + " not independent, so they are too narrow.",
                "Not evaluable: share of readings, of patients for whom the rule is meant, at which at least one of its"
                        + " conditions had no answer. Kept quiet: onsets within re-arm time.");
    }

    private static List<String> healthyWords() {
        return List.of(
                "Observed are hours with at least one sample. Everybody counts as healthy, so every alert counts as false.",
                "A rule whose inputs the recordings lack is silent for that reason: see not evaluable; '-' means that it was"
                        + " never asked.");
    }

    /** Rules that were never asked: the recordings lack what they look at, or nobody is of the kind they are meant for. */
    public List<String> neverAsked() {
        return comparison.rules(false).stream()
                .filter(r -> r.readings() == 0 && r.alerts() == 0)
                .map(RuleFigures::id)
                .toList();
    }
}
