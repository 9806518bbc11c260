package io.holter.local.explain;

import io.holter.local.plot.Picture;
import io.holter.local.plot.TextPlot;
import io.holter.local.screen.Screen;
import io.holter.rules.explain.ClauseTrace;
import io.holter.rules.explain.Missing;
import io.holter.rules.explain.RuleTrace;
import io.holter.rules.explain.StepTrace;
import io.holter.rules.rule.Language;
import io.holter.schema.alert.Alert;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An explanation for a terminal. */
public final class ExplainText {
    private final Screen screen;
    private final Explanation e;
    private final DateTimeFormatter times;

    /** Writes to this screen. */
    public ExplainText(Screen screen, Explanation explanation) {
        this.screen = screen;
        this.e = explanation;
        this.times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(e.zone());
    }

    /** Writes all of it. */
    public void show(String patient) {
        RuleTrace trace = e.trace();
        screen.heading(e.rule().key() + "  " + e.rule().title().in(Language.EN) + ", patient " + patient);
        screen.line("%s to %s (%s)", time(e.from()), time(e.to()), e.zone());
        screen.line(verdict());
        plots();
        screen.heading("Readings");
        if (!e.rule().inputs().isEmpty()) {
            screen.line(
                    "  %,d readings; the rule applied at %,d, could not judge %,d",
                    trace.readings(), trace.applied(), trace.notEvaluable());
        }
        Missing.of(trace).forEach(text -> screen.line("  missing: " + text));
        e.silence().forEach(text -> screen.line("  " + text));
        if (!trace.steps().isEmpty()) {
            screen.heading("Steps                                                    true      false    unknown");
            trace.steps().forEach(this::step);
        }
        alerts();
    }

    /** The answer in one sentence. */
    private String verdict() {
        if (e.opened() > 0) {
            return e.opened() == 1 ? "The rule raised 1 alert." : "The rule raised " + e.opened() + " alerts.";
        }
        return "The rule raised no alert.";
    }

    private void plots() {
        for (Picture picture : e.pictures()) {
            screen.line("");
            TextPlot.draw(picture).forEach(line -> screen.line("%s", line));
        }
    }

    private void step(StepTrace step) {
        row(
                "  " + Explanation.name(step) + " (" + Explanation.hold(step) + ")",
                step.isTrue(),
                step.isFalse(),
                step.unknown());
        if (step.clauses().size() > 1 || step.clauses().get(0).column() >= 0) {
            for (ClauseTrace clause : step.clauses()) {
                row("      " + clause.text(), clause.isTrue(), clause.isFalse(), clause.unknown());
                nearest(clause);
            }
        }
        if (step.holds() > 0) {
            String longest = step.longest() > 0 ? ", longest " + Missing.time(step.longest()) : "";
            screen.line("      held %d %s%s", step.holds(), step.holds() == 1 ? "time" : "times", longest);
        }
        if (!Explanation.idle(step).isEmpty()) {
            screen.line("      %s", Explanation.idle(step));
        }
        Missing.of(e.rule(), step).forEach(text -> screen.line("    missing: " + text));
    }

    private void nearest(ClauseTrace clause) {
        if (clause.column() >= 0 && !Double.isNaN(clause.best())) {
            screen.line(
                    "        %s %s, on %s",
                    clause.above() ? "highest" : "lowest",
                    Missing.number(clause.best())
                            + (Double.isNaN(clause.bestLimit())
                                    ? ""
                                    : " (limit " + Missing.number(clause.bestLimit()) + ")"),
                    time(clause.bestTime()));
        }
    }

    private void row(String what, int isTrue, int isFalse, int unknown) {
        screen.line("%-54s %,10d %,10d %,10d", what, isTrue, isFalse, unknown);
    }

    private void alerts() {
        screen.heading("Alerts");
        if (e.alerts().isEmpty()) {
            screen.line("  none");
        }
        for (Alert alert : e.alerts()) {
            screen.line(
                    "  %-8s %s  %s  %s",
                    alert.getStatus().name().toLowerCase(Locale.ROOT),
                    alert.getSeverity(),
                    time(alert.getDetected().toEpochMilli()),
                    alert.getText().getOrDefault("en", ""));
        }
        List<Long> quiet = e.quiet();
        if (!quiet.isEmpty()) {
            screen.line(
                    "  kept quiet by re-arm time (%s): %d times, first %s",
                    Missing.time(e.rule().timing().rearm().toMillis()), quiet.size(), time(quiet.get(0)));
        }
    }

    private String time(long ms) {
        return times.format(Instant.ofEpochMilli(ms));
    }
}
