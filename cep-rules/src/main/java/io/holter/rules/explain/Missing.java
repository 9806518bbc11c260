package io.holter.rules.explain;

import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Hold;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in sentences what a rule lacked. The first of them is the most telling. */
public final class Missing {
    private final RuleTrace trace;
    private final Rule rule;
    private final List<String> all = new ArrayList<>();

    private Missing(RuleTrace trace) {
        this.trace = trace;
        this.rule = trace.rule();
    }

    /** What the rule lacked on the whole: readings, a profile, values, contexts. */
    public static List<String> of(RuleTrace trace) {
        Missing missing = new Missing(trace);
        missing.readings();
        missing.derived();
        missing.contexts();
        return List.copyOf(missing.all);
    }

    private void readings() {
        if (rule.inputs().isEmpty()) {
            return; // silence has no readings
        }
        if (trace.readings() == 0) {
            all.add("no reading at all: no sample of " + String.join(", ", inputs()) + " in this time");
            if (rule.inputs().stream().anyMatch(i -> i instanceof Input.OfRhythm)) {
                all.add("values of the rhythm are those of minutes of RR intervals; a minute is over with the first"
                        + " beat of a later one");
            }
            return;
        }
        for (int i = 0; i < rule.inputs().size(); i++) {
            if (trace.known(i) == 0 && !(rule.inputs().get(i) instanceof Input.OfRhythm)) {
                all.add("no value of " + rule.columnName(i));
            }
        }
        all.addAll(RhythmGaps.of(trace));
        if (trace.notApplied() > 0) {
            all.add("the rule does not apply to this patient at " + of(trace.notApplied(), trace.readings())
                    + " readings: applies_to is false");
        }
        if (trace.appliesUnknown() > 0) {
            all.add("whether the rule applies is not known at " + of(trace.appliesUnknown(), trace.readings())
                    + " readings" + (trace.withoutProfile() > 0 ? ": the patient has no profile" : ""));
        }
    }

    private List<String> inputs() {
        return rule.inputs().stream().map(i -> i.name()).toList();
    }

    private void derived() {
        for (int i = 0; i < rule.derived().size() && trace.readings() > 0; i++) {
            int column = rule.inputs().size() + i;
            int lacking = trace.readings() - trace.known(column);
            if (lacking == 0) {
                continue;
            }
            String text =
                    rule.derived().get(i).name() + " is not known at " + of(lacking, trace.readings()) + " readings";
            if (rule.derived().get(i).how() instanceof Derivation.Days days) {
                text += ": " + trace.validDays(days) + " valid days from " + days.from() + " to " + days.to()
                        + " days back, needs " + days.atLeast();
            }
            all.add(text);
        }
    }

    private void contexts() {
        trace.unknownContexts()
                .forEach((context, n) -> all.add(context.name().toLowerCase(Locale.ROOT) + " is not known at "
                        + of(n, trace.readings())
                        + " readings: neither the device nor steps nor the patient's events say it"));
    }

    /** What a step lacked, or how near it came; empty if it held. */
    public static List<String> of(Rule rule, StepTrace step) {
        List<String> all = new ArrayList<>();
        if (step.holds() > 0 || step.isTrue() + step.isFalse() + step.unknown() == 0) {
            return all;
        }
        if (step.isTrue() == 0) {
            step.clauses().stream().filter(c -> c.isTrue() == 0).forEach(c -> all.add(never(rule, c)));
            if (all.isEmpty()) {
                all.add("its clauses were never true at the same reading");
            }
            return all;
        }
        if (step.hold() instanceof Hold.Lasting lasting) {
            lasting(step, lasting, all);
        } else if (step.hold() instanceof Hold.Times times) {
            all.add("at most " + step.mostReadings() + " of the last "
                    + Math.max(step.mostSpells(), step.mostReadings()) + " were true, needs " + times.times() + " of "
                    + times.of());
        }
        return all;
    }

    private static String never(Rule rule, ClauseTrace c) {
        if (c.column() < 0) {
            return c.text() + ": never true" + (c.unknown() > 0 ? ", not known at " + c.unknown() + " readings" : "");
        }
        if (Double.isNaN(c.best())) {
            return c.text() + ": " + rule.columnName(c.column()) + " was never known";
        }
        String best = (c.above() ? "highest " : "lowest ") + rule.columnName(c.column()) + " was " + number(c.best());
        return c.text() + ": " + best + (Double.isNaN(c.bestLimit()) ? "" : ", limit " + number(c.bestLimit()));
    }

    private static void lasting(StepTrace step, Hold.Lasting hold, List<String> all) {
        if (step.longest() < hold.length().toMillis()) {
            all.add("longest run " + time(step.longest()) + ", needs "
                    + time(hold.length().toMillis()));
        }
        if (step.mostReadings() < hold.minSamples()) {
            all.add("at most " + step.mostReadings() + " true readings in a run, needs " + hold.minSamples());
        }
        if (step.coverage() < hold.coverage()) {
            all.add(String.format(
                    Locale.ROOT,
                    "runs that are long enough cover at most %.0f %% of their minutes, needs %.0f %%",
                    100 * step.coverage(),
                    100 * hold.coverage()));
        }
    }

    /** A length of time for people, such as {@code 9 min 30 s} or {@code 3 h 5 min}. */
    public static String time(long ms) {
        if (ms < 0) {
            return "0 s";
        }
        Duration d = Duration.ofMillis(ms);
        if (d.toDays() >= 2) {
            return d.toDays() + " d" + (d.toHoursPart() > 0 ? " " + d.toHoursPart() + " h" : "");
        }
        if (d.toHours() >= 1) {
            return d.toHours() + " h" + (d.toMinutesPart() > 0 ? " " + d.toMinutesPart() + " min" : "");
        }
        if (d.toMinutes() >= 1) {
            return d.toMinutes() + " min" + (d.toSecondsPart() > 0 ? " " + d.toSecondsPart() + " s" : "");
        }
        return d.toSeconds() + " s";
    }

    /** A value for people: at most two decimals. */
    public static String number(double value) {
        return java.math.BigDecimal.valueOf(Math.round(value * 100) / 100.0)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String of(int n, int all) {
        return String.format(Locale.ROOT, "%,d of %,d", n, all);
    }
}
