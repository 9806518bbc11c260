package io.holter.local.backtest;

import io.holter.jobs.backtest.BacktestResult;
import io.holter.local.screen.Screen;
import java.util.List;
import java.util.Locale;

/** What came of a backtest, for a terminal. */
public final class BacktestTable {
    private final Screen screen;
    private final BacktestResult result;

    /** Writes to this screen. */
    public BacktestTable(Screen screen, BacktestResult result) {
        this.screen = screen;
        this.result = result;
    }

    /** Writes the table. */
    public void show() {
        screen.heading("Alerts from " + result.from() + " to " + result.to() + " (UTC, by arrival)");
        screen.line("%s", population(result));
        screen.line("");
        String compared = result.compares() ? "  before gained   lost" : "";
        screen.line(
                "%-9s %-30s %6s%s %9s %5s %5s %5s %5s %8s %9s",
                "rule", "", "opened", compared, "per 100", "S1", "S2", "S3", "S4", "finding", "not eval.");
        screen.line("%-9s %-30s %6s%s %9s", "", "", "", result.compares() ? " ".repeat(22) : "", "pat.-wk.");
        result.rows().forEach(this::row);
        screen.line("");
        remarks(result).forEach(remark -> screen.line("%s", remark));
    }

    private void row(BacktestResult.Row row) {
        String compared = result.compares()
                ? String.format(
                        Locale.ROOT,
                        " %7s %6s %6s",
                        row.before() < 0 ? "-" : String.valueOf(row.before()),
                        "+" + row.gained().size(),
                        "-" + row.lost().size())
                : "";
        int[] s = row.bySeverity();
        screen.line(
                "%-9s %-30s %6s%s %9s %5d %5d %5d %5d %8d %9s",
                row.id(),
                cut(row.title()),
                row.opened() < 0 ? "-" : String.valueOf(row.opened()),
                compared,
                row.opened() < 0 || Double.isNaN(row.per100()) ? "-" : String.format(Locale.ROOT, "%.1f", row.per100()),
                s[0],
                s[1],
                s[2],
                s[3],
                row.findings(),
                Double.isNaN(row.unknown()) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * row.unknown()));
    }

    private static String cut(String title) {
        return title.length() <= 30 ? title : title.substring(0, 29) + "…";
    }

    static String population(BacktestResult r) {
        return String.format(
                Locale.ROOT,
                "%,d patients with data, %,.1f patient-weeks; %,d samples read, those of %d days of warm-up among them",
                r.patients(),
                r.patientWeeks(),
                r.samples(),
                r.warmUp());
    }

    /** What a reader must know to trust the figures. */
    static List<String> remarks(BacktestResult r) {
        String later = r.later() == 0
                ? ""
                : String.format(
                        Locale.ROOT, " %,d samples arrived only after the last day and are left out.", r.later());
        return List.of(
                "Arrival times are those of the archive, so fresh and late are as they were, within what it keeps: samples"
                        + " of one device that arrived together count as one batch, refused samples are gone." + later,
                "Alerts before the first day are not counted, nor are episodes opened then. Gained and lost: no episode of"
                        + " the other pack for that rule and patient overlaps.",
                "not eval.: share of readings to which the rule could not say yes or no.");
    }
}
