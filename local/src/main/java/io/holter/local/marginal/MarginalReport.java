package io.holter.local.marginal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A simulated cohort beside recordings. */
public final class MarginalReport {
    private final Marginals simulated;
    private final List<RealSource.Read> real;
    private final String subject;

    /** @param subject what was simulated, one line */
    public MarginalReport(String subject, Marginals simulated, List<RealSource.Read> real) {
        this.subject = subject;
        this.simulated = simulated;
        this.real = List.copyOf(real);
    }

    /** What every reader must know. */
    static final List<String> REMARKS = List.of(
            "The people of these recordings are not our patients: users of fitness watches and healthy volunteers are younger and"
                    + " fitter than people with heart failure, take no beta-blocker and walk more. A difference of level is"
                    + " expected; a difference of shape (day and night, gaps, what is next to what) is a fault of the simulator.",
            "Distance: Wasserstein-1, the mean shift in the unit that turns one distribution into the other; beside it"
                    + " Kolmogorov-Smirnov, the largest difference of the distribution functions (0 to 1). Close is less than a"
                    + " tenth of the real spread (5-95 %), far apart more than a quarter.",
            "Heart rate: the first sample of each five minutes of a person, on both sides, so that a watch that samples every"
                    + " five seconds weighs no more. Beats: pieces of one minute (and five, if anybody sends so many) of people or"
                    + " times without fibrillation; premature beats are left out. Gaps: more than 15 min without heart rate.");

    String subject() {
        return subject;
    }

    Marginals simulated() {
        return simulated;
    }

    List<Marginals> sources() {
        return real.stream().map(RealSource.Read::marginals).toList();
    }

    List<Pair> pairs(Marginals source) {
        return Pair.of(simulated, source);
    }

    /** True if anything can be compared. */
    public boolean comparesAnything() {
        return sources().stream().anyMatch(s -> !pairs(s).isEmpty());
    }

    /** All pairs, the farthest first. */
    List<Pair> worst() {
        return sources().stream()
                .flatMap(s -> pairs(s).stream())
                .sorted(Comparator.comparingDouble(Pair::relative).reversed())
                .toList();
    }

    /** Where the day differs: the hours at which the medians are furthest apart. */
    String hours(Marginals source) {
        double worst = -1;
        int at = 0;
        double sum = 0;
        int n = 0;
        for (int hour = 0; hour < Marginals.HOURS; hour++) {
            double shift = simulated.atHour(hour).median() - source.atHour(hour).median();
            if (!Double.isNaN(shift)) {
                sum += Math.abs(shift);
                n++;
                if (Math.abs(shift) > worst) {
                    worst = Math.abs(shift);
                    at = hour;
                }
            }
        }
        if (n == 0) {
            return "";
        }
        double shift = simulated.atHour(at).median() - source.atHour(at).median();
        return String.format(
                Locale.ROOT,
                "Heart rate by hour: medians differ by %.1f /min on average, most from %02d:00 on (simulated %.1f /min %s).",
                sum / n,
                at,
                Math.abs(shift),
                shift > 0 ? "higher" : "lower");
    }

    /** Remarks of the sources, and what nobody simulates. */
    List<String> remarks() {
        List<String> all = new ArrayList<>();
        for (RealSource.Read read : real) {
            read.remarks().forEach(r -> all.add(read.marginals().name() + ": " + r));
            Pair.notSimulated(simulated, read.marginals())
                    .forEach(m -> all.add(read.marginals().name() + " has " + m.title()
                            + ", of which too little is simulated to compare."));
        }
        all.addAll(REMARKS);
        return all;
    }

    /** The report as lines for a terminal. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(subject);
        for (Marginals source : sources()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT, "Beside %s: %,d people, %,.1f days", source.name(), source.people(), source.days()));
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-44s %-8s %26s %26s %9s %6s  %s",
                    "",
                    "unit",
                    "simulated 5/50/95 %",
                    "real 5/50/95 %",
                    "distance",
                    "KS",
                    ""));
            pairs(source).forEach(p -> lines.add(line(p)));
            if (!hours(source).isEmpty()) {
                lines.add("  " + hours(source));
            }
        }
        lines.add("");
        lines.addAll(remarks());
        return lines;
    }

    private static String line(Pair p) {
        return String.format(
                Locale.ROOT,
                "  %-44s %-8s %26s %26s %9s %6.2f  %s",
                p.marginal().title(),
                p.marginal().unit(),
                quantiles(p.ours()),
                quantiles(p.theirs()),
                Pair.figure(p.wasserstein()),
                p.kolmogorov(),
                p.verdict());
    }

    static String quantiles(Values values) {
        return Pair.figure(values.quantile(0.05)) + " / " + Pair.figure(values.median()) + " / "
                + Pair.figure(values.quantile(0.95));
    }
}
